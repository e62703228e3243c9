export const PAGES_LIMIT = 60;
export const QUESTIONS_LIMIT = 300;
