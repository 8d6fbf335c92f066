package dev.platen.spark.worker;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Local paths as file URIs: these keep the bytes of a name that is no text in any locale. */
final class PathAdapter extends TypeAdapter<Path> {

  @Override
  public void write(JsonWriter out, Path path) throws IOException {
    out.value(path.toUri().toString());
  }

  @Override
  public Path read(JsonReader in) throws IOException {
    URI uri = URI.create(in.nextString());
    if (!"file".equals(uri.getScheme())) {
      throw new JsonParseException("a path is not a file URI");
    }
    return Path.of(uri);
  }
}
