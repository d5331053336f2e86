CREATE TABLE `own_gradings` (
	`pack_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`alias` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`pack_id`, `alias`)
);
