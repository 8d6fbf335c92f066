/** How driver and executors log: in Platen's own format, as text or JSON. */
package dev.platen.spark.log;
