/**
 * What there is to read, what is known of it, and what is to be done.
 *
 * <p>In order: {@link dev.platen.spark.inventory.Listing} streams what was listed to a staging
 * folder; {@link dev.platen.spark.inventory.InventoryDiff} holds it against the table {@code
 * inventory}; {@link dev.platen.spark.inventory.InspectJob} looks into what is new; {@link
 * dev.platen.spark.inventory.SourcesUpdate} says what became of each place; {@link
 * dev.platen.spark.inventory.WorkPlan} cuts documents into units and {@link
 * dev.platen.spark.inventory.UnitPacking} deals those out to tasks.
 *
 * <p>The table {@code inventory} is a log: rows are only added, and of those with one {@code uri}
 * the last inspected counts ({@link dev.platen.spark.inventory.InventoryRows#latest}). Nothing here
 * writes to tables; jobs take and give datasets.
 */
package dev.platen.spark.inventory;
