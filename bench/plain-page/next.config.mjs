/** @type {import('next').NextConfig} */
export default { poweredByHeader: false, turbopack: { root: process.env.BENCH_ROOT } };
