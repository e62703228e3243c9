export const PAGES_LIMIT = 60;
export const QUESTIONS_LIMIT = 300;

/** So many texts of people's own stand on one page. */
export const TEXTS_ON_PAGE = 25;
