CREATE TABLE `exchange_documents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER `exchange_documents_are_not_changed` BEFORE UPDATE ON `exchange_documents` BEGIN SELECT RAISE(ABORT, 'what came with a pack is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `exchange_documents_are_not_deleted` BEFORE DELETE ON `exchange_documents` BEGIN SELECT RAISE(ABORT, 'what came with a pack is not changed'); END;
--> statement-breakpoint
CREATE INDEX `review_attachments_by_hash` ON `review_attachments` (`sha256`);
