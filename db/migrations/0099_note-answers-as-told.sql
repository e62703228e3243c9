-- What was answered stays as it was said: of a row that is there only this may change.
grant update (told_at) on feedback to stadtgespraech_app;
