package dev.platen.image;

import dev.platen.config.ByteSize;
import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Document openers with settings for tests. */
public final class Openers {

  private Openers() {}

  /** 50 megapixels, 1000 pages. */
  public static DocumentOpener standard() {
    return limited(50_000_000, 1000);
  }

  public static DocumentOpener limited(long pixels, int pages) {
    return new DocumentOpener(new DecodeSettings(300, false), limits(pixels, pages));
  }

  public static LimitSettings limits(long pixels, int pages) {
    return new LimitSettings(
        pixels, pages, ByteSize.parse("1 GiB"), 3, 1000, ByteSize.parse("1 GiB"), 1000);
  }

  /** Asserts that a call fails with a code. */
  public static AbstractThrowableAssert<?, PipelineException> assertFails(
      ErrorCode code, ThrowingCallable call) {
    PipelineException thrown = Assertions.catchThrowableOfType(PipelineException.class, call);
    Assertions.assertThat(thrown).as("failure").isNotNull();
    Assertions.assertThat(thrown.code()).as(thrown.getMessage()).isEqualTo(code);
    return Assertions.assertThat(thrown);
  }
}
