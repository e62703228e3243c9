import sharp from 'sharp';

/** Drawings of four benches, 320 by 240, as an editor would have sent photographs. */
const drawings = {
  lehne: `<path d="M60 150h200M60 120h200M60 95h200"/><path d="M80 85v125M240 85v125"/>`,
  liege: `<path d="M50 185h110l90-80"/><path d="M70 185v25M150 185v25"/><circle cx="60" cy="168" r="6"/>`,
  rund: `<ellipse cx="160" cy="165" rx="105" ry="28"/><path d="M90 183v27M160 193v22M230 183v27"/><path d="M160 150V60M160 75c-50-45 50-45 0 0"/>`,
  mauer: `<path d="M45 140h230v70H45zM45 175h230M100 140v35M160 175v35M215 140v35"/>`,
};
export type Bench = keyof typeof drawings;
export const benches = Object.keys(drawings) as Bench[];

/** A bench on a meadow, as PNG. */
export const benchPicture = (bench: Bench): Promise<Buffer> => png(drawings[bench], '#5b3a1e');

/** A dark corner of the park, as somebody photographed it; PNG. */
export const darkCorner = (): Promise<Buffer> =>
  png('<rect x="0" y="0" width="320" height="240" fill="#1c2733"/><path d="M0 200h320M250 200V70"/>', '#6c7a86');

const png = (drawn: string, ink: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240">
        <rect width="320" height="240" fill="#cfe3f2"/><rect y="200" width="320" height="40" fill="#8fb573"/>
        <g fill="none" stroke="${ink}" stroke-width="12" stroke-linecap="round" stroke-linejoin="round">${drawn}</g>
      </svg>`,
    ),
  )
    .png()
    .toBuffer();
