CREATE TABLE `moderations` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`design` text NOT NULL,
	`tolerance` integer NOT NULL,
	`seed` text NOT NULL,
	`rules` text NOT NULL,
	`round_ids` text NOT NULL,
	`deadline` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`minutes` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `moderators` (
	`id` text PRIMARY KEY NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text REFERENCES `people`(`id`),
	`pack_draft_id` text REFERENCES `pack_drafts`(`id`)
);
--> statement-breakpoint
CREATE INDEX `moderators_by_moderation` ON `moderators` (`moderation_id`);
--> statement-breakpoint
CREATE TABLE `moderated_reviews` (
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`position` integer NOT NULL,
	`reasons` text NOT NULL,
	`added_at` text NOT NULL,
	`nonce` text NOT NULL,
	`grades` text NOT NULL,
	`hash` text NOT NULL,
	`checked_at` text,
	`checked_by` text,
	PRIMARY KEY(`moderation_id`, `review_id`)
);
--> statement-breakpoint
CREATE INDEX `moderated_reviews_by_review` ON `moderated_reviews` (`review_id`);
--> statement-breakpoint
CREATE TABLE `grading_drafts` (
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`moderator_id` text NOT NULL REFERENCES `moderators`(`id`),
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`moderation_id`, `review_id`, `moderator_id`)
);
--> statement-breakpoint
CREATE TABLE `moderator_returns` (
	`id` text PRIMARY KEY NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`moderator_id` text NOT NULL REFERENCES `moderators`(`id`),
	`review_id` text REFERENCES `reviews`(`id`),
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`content` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `moderator_returns_by_moderation` ON `moderator_returns` (`moderation_id`,`review_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderator_returns_versions` ON `moderator_returns` (`moderation_id`,`moderator_id`,`review_id`,`version`);
--> statement-breakpoint
CREATE TABLE `moderation_decisions` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`field` text NOT NULL,
	`grade_key` text NOT NULL,
	`grade_word` text NOT NULL,
	`grade_rank` integer NOT NULL,
	`sort` text,
	`because` text NOT NULL,
	`meeting` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_decisions_id_unique` ON `moderation_decisions` (`id`);
--> statement-breakpoint
CREATE INDEX `moderation_decisions_by_review` ON `moderation_decisions` (`review_id`,`field`);
--> statement-breakpoint
CREATE TRIGGER `moderator_returns_are_not_changed` BEFORE UPDATE ON `moderator_returns` BEGIN SELECT RAISE(ABORT, 'what a moderator handed in is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `moderator_returns_are_not_deleted` BEFORE DELETE ON `moderator_returns` BEGIN SELECT RAISE(ABORT, 'what a moderator handed in is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `moderator_returns_are_not_replaced` BEFORE INSERT ON `moderator_returns` WHEN EXISTS (SELECT 1 FROM `moderator_returns` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what a moderator handed in is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_are_not_changed` BEFORE UPDATE ON `moderation_decisions` BEGIN SELECT RAISE(ABORT, 'a moderated grade is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_are_not_deleted` BEFORE DELETE ON `moderation_decisions` BEGIN SELECT RAISE(ABORT, 'a moderated grade is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_are_not_replaced` BEFORE INSERT ON `moderation_decisions` WHEN EXISTS (SELECT 1 FROM `moderation_decisions` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a moderated grade is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `moderated_reviews_keep_their_seal` BEFORE UPDATE OF `moderation_id`, `review_id`, `position`, `reasons`, `added_at`, `nonce`, `grades`, `hash` ON `moderated_reviews` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `moderated_reviews_are_not_deleted` BEFORE DELETE ON `moderated_reviews` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `moderated_reviews_are_not_replaced` BEFORE INSERT ON `moderated_reviews` WHEN EXISTS (SELECT 1 FROM `moderated_reviews` WHERE `moderation_id` = NEW.`moderation_id` AND `review_id` = NEW.`review_id`) BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `moderations_keep_their_design` BEFORE UPDATE OF `id`, `design`, `tolerance`, `seed`, `rules`, `round_ids`, `created_at`, `created_by` ON `moderations` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `moderations_are_not_deleted` BEFORE DELETE ON `moderations` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END;
