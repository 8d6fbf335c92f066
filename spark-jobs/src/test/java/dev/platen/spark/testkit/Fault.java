package dev.platen.spark.testkit;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/** What the engine "fault" does on a page, told by the width of the page in pixels. */
public enum Fault {
  /** Sleeps in native code, where no interrupt reaches it. */
  HANG(611),
  /** Writes where nothing may be written: SIGSEGV. */
  CRASH(612),
  /** Takes native memory without end. */
  HOG(613),
  /** Throws. */
  THROW(614),
  /** Answers with words far outside the page. */
  GARBAGE(615),
  /** Reads the page. */
  NONE(616);

  private final int width;

  Fault(int width) {
    this.width = width;
  }

  /** Width of the pages that show it, in pixels. */
  public int width() {
    return width;
  }

  static Fault ofWidth(int width) {
    for (Fault fault : values()) {
      if (fault.width == width) {
        return fault;
      }
    }
    return NONE;
  }

  void happen() {
    switch (this) {
      case HANG -> NativeLibrary.getInstance("c").getFunction("sleep").invokeInt(args(600));
      case CRASH -> new Pointer(16).setInt(0, 1);
      case HOG -> eatNativeMemory();
      case THROW -> throw new IllegalStateException("It does throw");
      case GARBAGE, NONE -> {
        // Nothing happens before the answer.
      }
    }
  }

  private static Object[] args(Object... values) {
    return values;
  }

  private static void eatNativeMemory() {
    List<Memory> eaten = new ArrayList<>();
    while (true) {
      Memory block = new Memory(8 << 20);
      block.clear();
      eaten.add(block);
    }
  }
}
