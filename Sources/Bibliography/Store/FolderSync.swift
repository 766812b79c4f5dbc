import Glibc

/// Puts the names of the files in a folder on the disk.
///
/// What is written to a file is kept by a sync of the file, but that it was made, renamed or removed only by
/// one of its folder: without, the old state can come back when power is lost. See
/// <https://www.sqlite.org/atomiccommit.html>, section 9.
public enum FolderSync {
  /// Syncs the folder that the file at `path` is in. Where the file system has no such sync, nothing is
  /// done.
  public static func run(beside path: String) {
    let folder = parts(ofPath: path).folder
    let descriptor = open(folder.isEmpty ? "." : String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
