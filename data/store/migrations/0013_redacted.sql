-- What was removed because a person asked for it is looked for at every undo.
CREATE INDEX change_redacted ON change(batch) WHERE redacted <> '';
