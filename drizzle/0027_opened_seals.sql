CREATE TABLE `opened_seals` (
	`pack_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`alias` text NOT NULL,
	`nonce` text NOT NULL,
	`grades` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`pack_id`, `alias`)
);
--> statement-breakpoint
CREATE TRIGGER `opened_seals_are_not_changed` BEFORE UPDATE ON `opened_seals` BEGIN SELECT RAISE(ABORT, 'an opened seal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `opened_seals_are_not_deleted` BEFORE DELETE ON `opened_seals` BEGIN SELECT RAISE(ABORT, 'an opened seal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `opened_seals_are_not_replaced` BEFORE INSERT ON `opened_seals` WHEN EXISTS (SELECT 1 FROM `opened_seals` WHERE `pack_id` = NEW.`pack_id` AND `alias` = NEW.`alias`) BEGIN SELECT RAISE(ABORT, 'an opened seal is append-only'); END;
