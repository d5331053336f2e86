CREATE TABLE `own_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` text NOT NULL,
	`replaced_at` text,
	`signing_public` text NOT NULL,
	`signing_secret` text NOT NULL,
	`receiving_public` text NOT NULL,
	`receiving_secret` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`signing_key` text NOT NULL,
	`receiving_key` text NOT NULL,
	`added_at` text NOT NULL,
	`verified_at` text,
	`replaced_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_signing_key_unique` ON `contacts` (`signing_key`);
--> statement-breakpoint
CREATE TABLE `exchange_packs` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`assignment_id` text,
	`at` text NOT NULL,
	`made_at` text NOT NULL,
	`counterpart` text NOT NULL,
	`signing_key` text,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	`receipt_at` text,
	`recalled_at` text,
	`superseded_by` text,
	`wiped_at` text
);
--> statement-breakpoint
CREATE INDEX `exchange_packs_by_assignment` ON `exchange_packs` (`assignment_id`,`number`);
--> statement-breakpoint
CREATE TABLE `exchange_reviews` (
	`assignment_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`base` text NOT NULL,
	`taken_number` integer DEFAULT 0 NOT NULL,
	`taken_from` text,
	PRIMARY KEY(`assignment_id`, `review_id`)
);
--> statement-breakpoint
CREATE INDEX `exchange_reviews_by_review` ON `exchange_reviews` (`review_id`);
--> statement-breakpoint
CREATE TABLE `exchange_conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`pack_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`part` text NOT NULL,
	`base` text,
	`here` text,
	`theirs` text,
	`found_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`settled` text
);
--> statement-breakpoint
CREATE INDEX `exchange_conflicts_by_review` ON `exchange_conflicts` (`review_id`);
--> statement-breakpoint
CREATE TRIGGER `exchange_packs_keep_what_they_say` BEFORE UPDATE OF `id`, `direction`, `kind`, `number`, `assignment_id`, `made_at`, `sha256` ON `exchange_packs` BEGIN SELECT RAISE(ABORT, 'what was exchanged is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `exchange_packs_keep_their_content` BEFORE UPDATE OF `content` ON `exchange_packs` WHEN NEW.`content` <> '' BEGIN SELECT RAISE(ABORT, 'what was exchanged is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `exchange_packs_are_not_deleted` BEFORE DELETE ON `exchange_packs` BEGIN SELECT RAISE(ABORT, 'what was exchanged is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `exchange_conflicts_keep_what_they_say` BEFORE UPDATE OF `id`, `review_id`, `pack_id`, `part`, `base`, `here`, `theirs`, `found_at` ON `exchange_conflicts` BEGIN SELECT RAISE(ABORT, 'both versions of a conflict are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `exchange_conflicts_are_settled_once` BEFORE UPDATE ON `exchange_conflicts` WHEN OLD.`settled_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'both versions of a conflict are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `exchange_conflicts_are_not_deleted` BEFORE DELETE ON `exchange_conflicts` BEGIN SELECT RAISE(ABORT, 'both versions of a conflict are kept'); END;
