package dev.platen.spark.executor;

import java.nio.file.Path;

/**
 * What one worker has on disk.
 *
 * @param folder its home, working and temporary folder
 * @param socket path of its socket, short enough for one
 */
record WorkerPlace(Path folder, Path socket) {

  void remove() {
    FolderRemoval.remove(folder);
    FolderRemoval.remove(socket);
  }
}
