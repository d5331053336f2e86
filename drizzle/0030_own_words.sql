-- Words that are spelt right, whatever the dictionary says: of one case, or of whoever works here.
CREATE TABLE `own_words` (
	`id` text PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`owner` text,
	`case_id` text,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `own_words_by_case` ON `own_words` (`case_id`);--> statement-breakpoint
CREATE INDEX `own_words_by_owner` ON `own_words` (`owner`);
