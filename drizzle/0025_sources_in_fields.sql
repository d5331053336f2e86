ALTER TABLE `tracked_items` ADD COLUMN `source_fields` text;
--> statement-breakpoint
CREATE TRIGGER `tracked_items_keep_their_source` BEFORE UPDATE OF `source_fields` ON `tracked_items` BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END;
