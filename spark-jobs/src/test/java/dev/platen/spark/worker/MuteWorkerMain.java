package dev.platen.spark.worker;

/** A worker that does not come up, and says why. */
public final class MuteWorkerMain {

  private MuteWorkerMain() {}

  public static void main(String[] args) {
    System.err.println("libsomething.so: cannot open shared object file");
    System.exit(9);
  }
}
