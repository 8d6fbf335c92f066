package dev.platen.spark.worker;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Duration;

/** Durations in ISO 8601, such as PT5M. */
final class DurationAdapter extends TypeAdapter<Duration> {

  @Override
  public void write(JsonWriter out, Duration duration) throws IOException {
    out.value(duration.toString());
  }

  @Override
  public Duration read(JsonReader in) throws IOException {
    return Duration.parse(in.nextString());
  }
}
