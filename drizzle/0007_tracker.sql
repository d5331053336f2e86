CREATE TABLE `tracked_items` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`level` text NOT NULL,
	`action` text NOT NULL,
	`measure` text NOT NULL,
	`intended_impact` text NOT NULL,
	`theme` text NOT NULL,
	`case_id` text REFERENCES `cases`(`id`),
	`review_id` text REFERENCES `reviews`(`id`),
	`recommendation_id` text REFERENCES `recommendations`(`id`),
	`source` text NOT NULL,
	`imported` text,
	`first_delivery` text DEFAULT 'not-said' NOT NULL,
	`first_due` text NOT NULL,
	`first_owners` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`acceptance` text DEFAULT 'not-answered' NOT NULL,
	`delivery` text DEFAULT 'not-said' NOT NULL,
	`impact` text DEFAULT 'not-yet-due' NOT NULL,
	`due` text NOT NULL,
	`owners` text NOT NULL,
	`times_moved` integer DEFAULT 0 NOT NULL,
	`said_done_by` text,
	`last_said_on` text,
	`delivery_since` text,
	`completed_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracked_items_number_unique` ON `tracked_items` (`number`);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracked_items_recommendation_id_unique` ON `tracked_items` (`recommendation_id`);
--> statement-breakpoint
CREATE INDEX `tracked_items_by_review` ON `tracked_items` (`review_id`);
--> statement-breakpoint
CREATE INDEX `tracked_items_by_case` ON `tracked_items` (`case_id`);
--> statement-breakpoint
CREATE TABLE `item_events` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`),
	`at` text NOT NULL,
	`day` text NOT NULL,
	`by` text NOT NULL,
	`meeting_id` text,
	`change` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_events_id_unique` ON `item_events` (`id`);
--> statement-breakpoint
CREATE INDEX `item_events_by_item` ON `item_events` (`item_id`,`sequence`);
--> statement-breakpoint
CREATE INDEX `item_events_by_meeting` ON `item_events` (`meeting_id`);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`day` text NOT NULL,
	`starts_at` text NOT NULL,
	`length_minutes` integer NOT NULL,
	`next_on` text NOT NULL,
	`chair` text NOT NULL,
	`attendance` text NOT NULL,
	`notes` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`approved_at` text,
	`approved_by` text,
	`minutes` text,
	`minutes_hash` text
);
--> statement-breakpoint
CREATE TABLE `meeting_items` (
	`meeting_id` text NOT NULL REFERENCES `meetings`(`id`) ON DELETE cascade,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`),
	`position` integer NOT NULL,
	`minutes` integer NOT NULL,
	`reason` text NOT NULL,
	`is_reached` integer DEFAULT 0 NOT NULL,
	`carry_reason` text DEFAULT '' NOT NULL,
	`conflict` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`meeting_id`, `item_id`)
);
--> statement-breakpoint
INSERT INTO `tracked_items` (`id`, `number`, `level`, `action`, `measure`, `intended_impact`, `theme`, `case_id`, `review_id`, `recommendation_id`, `source`, `first_due`, `first_owners`, `created_at`, `created_by`, `due`, `owners`)
SELECT r.`id`, row_number() OVER (ORDER BY v.`submitted_at`, v.`id`, r.`position`), r.`level`, r.`action`, r.`measure`, r.`intended_impact`, r.`theme`, v.`case_id`, v.`id`, r.`id`, '', r.`due`, r.`owners`, v.`submitted_at`, coalesce((SELECT p.`name` FROM `people` p WHERE p.`id` = v.`reviewer_id`), ''), r.`due`, r.`owners`
FROM `recommendations` r JOIN `reviews` v ON v.`id` = r.`review_id` WHERE v.`submitted_at` IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `item_events_are_not_changed` BEFORE UPDATE ON `item_events` BEGIN SELECT RAISE(ABORT, 'what was said of an item is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `item_events_are_not_deleted` BEFORE DELETE ON `item_events` BEGIN SELECT RAISE(ABORT, 'what was said of an item is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `item_events_are_not_replaced` BEFORE INSERT ON `item_events` WHEN EXISTS (SELECT 1 FROM `item_events` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what was said of an item is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `tracked_items_keep_their_origin` BEFORE UPDATE OF `id`, `number`, `level`, `action`, `measure`, `intended_impact`, `theme`, `case_id`, `review_id`, `recommendation_id`, `source`, `imported`, `first_delivery`, `first_due`, `first_owners`, `created_at`, `created_by` ON `tracked_items` BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `tracked_items_are_not_replaced` BEFORE INSERT ON `tracked_items` WHEN EXISTS (SELECT 1 FROM `tracked_items` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END;
--> statement-breakpoint
CREATE TRIGGER `tracked_items_are_not_deleted` BEFORE DELETE ON `tracked_items` WHEN OLD.`review_id` IS NOT NULL OR EXISTS (SELECT 1 FROM `item_events` WHERE `item_id` = OLD.`id`) BEGIN SELECT RAISE(ABORT, 'an item stays in the tracker'); END;
--> statement-breakpoint
CREATE TRIGGER `approved_meetings_are_not_changed` BEFORE UPDATE ON `meetings` WHEN OLD.`approved_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `approved_meetings_are_not_deleted` BEFORE DELETE ON `meetings` WHEN OLD.`approved_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `approved_meeting_items_refuse_insert` BEFORE INSERT ON `meeting_items` WHEN (SELECT `approved_at` FROM `meetings` WHERE `id` = NEW.`meeting_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `approved_meeting_items_refuse_update` BEFORE UPDATE ON `meeting_items` WHEN (SELECT `approved_at` FROM `meetings` WHERE `id` = OLD.`meeting_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `approved_meeting_items_refuse_delete` BEFORE DELETE ON `meeting_items` WHEN (SELECT `approved_at` FROM `meetings` WHERE `id` = OLD.`meeting_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END;
