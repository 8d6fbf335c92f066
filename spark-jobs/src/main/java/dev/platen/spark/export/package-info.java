/**
 * What leaves the tables for other tools. An export shows all tables as of one commit, whatever is
 * being written meanwhile, and its folder is complete once its marker is there.
 */
package dev.platen.spark.export;
