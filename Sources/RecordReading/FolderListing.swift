import Glibc

/// The files of a folder and of all folders below it, and what was met there besides.
///
/// Links are followed, each folder is entered once, and a file that a link leads to is listed unless
/// it is there by itself; so loops end. Hidden entries are skipped.
public struct FolderListing: Sendable {
  /// Something that is not among the files.
  public struct Remark: Sendable, Equatable {
    public let path: DiskPath
    /// What it is, e.g. "hidden" or "a folder that cannot be read: Permission denied".
    public let reason: String
    /// Whether it may hold files that were meant to be read.
    public let mayBeMissed: Bool
  }

  /// Regular files, by path, byte by byte.
  public private(set) var files: [DiskPath] = []
  /// By path, byte by byte.
  public private(set) var remarks: [Remark] = []

  private struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private var folders: Set<Identity> = []
  private var listed: Set<Identity> = []
  private var links: [DiskPath] = []

  /// - Complexity: O(e log e) for e entries.
  public init(of folder: DiskPath) {
    if let status = folder.status() { folders.insert(Identity(status)) }
    enter(folder)
    // What stands in its own place comes first, so that a link never takes a file's name from it.
    while !links.isEmpty {
      let met = links.sorted()
      links = []
      for link in met { follow(link) }
    }
    files.sort()
    remarks.sort { ($0.path, $0.reason) < ($1.path, $1.reason) }
  }

  private mutating func enter(_ folder: DiskPath) {
    var names: [[UInt8]] = []
    guard let stream = folder.withCString({ opendir($0) }) else {
      return remark(
        folder, "a folder that cannot be read: \(String(cString: strerror(errno)))", missed: true)
    }
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          let start = UnsafeRawPointer(pointer)
          let length = strlen(start.assumingMemoryBound(to: CChar.self))
          return Array(UnsafeRawBufferPointer(start: start, count: length))
        })
    }
    closedir(stream)
    names.sort { $0.lexicographicallyPrecedes($1) }
    for name in names where name != Array(".".utf8) && name != Array("..".utf8) {
      take(folder.appending(name), isHidden: name.first == UInt8(ascii: "."))
    }
  }

  private mutating func take(_ path: DiskPath, isHidden: Bool) {
    if isHidden { return remark(path, "hidden", missed: false) }
    guard let status = path.status(followsLinks: false) else {
      return remark(
        path, "cannot be looked at: \(String(cString: strerror(errno)))", missed: true)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      listed.insert(Identity(status))
      files.append(path)
    case S_IFDIR: if folders.insert(Identity(status)).inserted { enter(path) }
    case S_IFLNK: links.append(path)
    case let type: remark(path, Self.name(ofType: type), missed: false)
    }
  }

  private mutating func follow(_ link: DiskPath) {
    guard let status = link.status() else {
      return remark(link, "a link that leads nowhere", missed: true)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: if listed.insert(Identity(status)).inserted { files.append(link) }
    case S_IFDIR:
      if folders.insert(Identity(status)).inserted {
        enter(link)
      } else {
        remark(link, "a link to a folder that was read already", missed: false)
      }
    case let type: remark(link, Self.name(ofType: type), missed: false)
    }
  }

  private mutating func remark(_ path: DiskPath, _ reason: String, missed: Bool) {
    remarks.append(Remark(path: path, reason: reason, mayBeMissed: missed))
  }

  /// What a file that is neither regular nor a folder is called.
  static func name(ofType type: mode_t) -> String {
    switch type {
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "not a regular file"
    }
  }
}
