package dev.platen.spark.worker;

import java.io.IOException;

/** A worker that does on each page what the page's file is called. */
public final class FaultyWorkerMain {

  private FaultyWorkerMain() {}

  public static void main(String[] args) throws IOException {
    WorkerMain.run(args, settings -> new FaultyPageProcessor());
  }
}
