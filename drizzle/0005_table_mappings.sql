CREATE TABLE `table_mappings` (
	`kind` text NOT NULL,
	`signature` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL,
	PRIMARY KEY(`kind`, `signature`)
);
--> statement-breakpoint
INSERT INTO `table_mappings` (`kind`, `signature`, `mapping`, `used_at`) SELECT 'cases', `signature`, `mapping`, `used_at` FROM `import_mappings`;
