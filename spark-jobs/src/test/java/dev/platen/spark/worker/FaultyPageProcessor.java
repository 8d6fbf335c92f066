package dev.platen.spark.worker;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.DecodedPage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.Line;
import dev.platen.model.MediaType;
import dev.platen.model.PageFailure;
import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
import dev.platen.model.ReadingManner;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.pipeline.PageTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Misbehaves as the name of the file says. */
final class FaultyPageProcessor implements PageProcessor {

  private static final Size PAGE = new Size(100, 200);

  @Override
  public DocumentInfo inspect(Path file) {
    String name = file.getFileName().toString();
    if (name.equals("encrypted")) {
      throw new PipelineException(ErrorCode.ENCRYPTED, "A password is needed");
    }
    misbehave(name, file);
    return new DocumentInfo(MediaType.PDF, List.of(PageInfo.UNKNOWN), "Title", Map.of());
  }

  @Override
  public PageResult process(PageTask task, Consumer<Stage> begun) {
    String name = task.file().getFileName().toString();
    begun.accept(Stage.DECODE);
    begun.accept(Stage.OCR);
    misbehave(name, task.file());
    if (name.equals("bold") && task.manner() == ReadingManner.FULL) {
      crash();
    }
    return switch (name) {
      case "outside" -> page(task, new Box(90, 0, 20, 10), "word");
      case "long" -> page(task, new Box(0, 0, 10, 10), "x".repeat(70 << 20));
      case "environment" ->
          PageResult.failed(
              task.documentId(),
              task.pageNumber(),
              task.info(),
              Map.of(),
              new PageFailure(Stage.DECODE, ErrorCode.INTERNAL, System.getenv().toString()),
              1);
      default -> page(task, new Box(0, 0, 10, 10), "word");
    };
  }

  private static void misbehave(String name, Path file) {
    switch (name) {
      case "crash" -> crash();
      case "crash-once" -> crashOnce(file.resolveSibling("seen"));
      case "exit" -> System.exit(7);
      case "hang" ->
          NativeLibrary.getInstance("c").getFunction("sleep").invokeInt(new Object[] {600});
      case "hog" -> eatNativeMemory();
      case "heap" -> eatHeap();
      case "noise" -> makeNoise();
      case "throw" -> throw new IllegalStateException("It does throw");
      default -> {
        // Nothing else is asked for.
      }
    }
  }

  private static void crashOnce(Path seen) {
    try {
      Files.createFile(seen);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    crash();
  }

  private static void crash() {
    new Pointer(16).setInt(0, 1);
  }

  private static void eatNativeMemory() {
    List<Memory> eaten = new ArrayList<>();
    while (true) {
      Memory block = new Memory(8 << 20);
      block.clear();
      eaten.add(block);
    }
  }

  private static void eatHeap() {
    List<byte[]> eaten = new ArrayList<>();
    while (true) {
      eaten.add(new byte[1 << 20]);
    }
  }

  private static void makeNoise() {
    for (int i = 0; i < 4096; i++) {
      System.out.println("PLTN noise\u0007 ".repeat(80));
    }
    System.exit(8);
  }

  private static PageResult page(PageTask task, Box box, String text) {
    Word word = new Word("w", text, box, List.of(), 1, "fake", "Latn");
    Line line = new Line("w", box, List.of(), null, 1, "fake", "Latn", 0, 0, List.of(word));
    return new PageResult(
        task.documentId(),
        task.pageNumber(),
        Status.OK,
        task.info(),
        new DecodedPage(PAGE, null, null, false),
        null,
        new Recognition(TextSource.OCR, "fake", "1", "eng", "Latn", 1.0, List.of(line)),
        null,
        null,
        Map.of("ocr", "worker"),
        List.of(),
        Map.of("pid", ProcessHandle.current().pid()),
        1);
  }

  @Override
  public void close() {}
}
