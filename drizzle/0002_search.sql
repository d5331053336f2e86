CREATE TABLE `found_things` (
	`rowid` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `found_things_by_id` ON `found_things` (`kind`,`id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `found_words` USING fts5(`words`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='1 2 3');
