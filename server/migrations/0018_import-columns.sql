-- customer | expand: which columns of a file an import left out, so that nobody has to guess.

alter table foundation.imports add column ignored_columns text[] not null default '{}';
