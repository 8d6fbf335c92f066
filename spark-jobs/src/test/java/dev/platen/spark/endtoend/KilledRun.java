package dev.platen.spark.endtoend;

import dev.platen.spark.job.Reprocess;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A run in a process of its own, which a fail point ends. */
final class KilledRun {

  private KilledRun() {}

  /** Output, settings, what to reprocess or "nothing", inputs. */
  public static void main(String[] args) {
    Optional<Reprocess> reprocess =
        args[2].equals("nothing") ? Optional.empty() : Optional.of(Reprocess.valueOf(args[2]));
    new Output(Path.of(args[0]))
        .run(args[1], reprocess, Optional.empty(), Arrays.copyOfRange(args, 3, args.length));
  }
}
