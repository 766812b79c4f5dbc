import Glibc

/// The files that the paths of a study file lead to.
enum InputPaths {
  /// The paths that one of a study file leads to, relative to its folder: itself where it is there,
  /// else those that match it as a pattern, by name; none when there is nothing.
  static func paths(of input: String, in folder: String) -> [String] {
    let isAbsolute = input.hasPrefix("/")
    let here = input == "." && !folder.isEmpty
    let path = here ? folder : isAbsolute || folder.isEmpty ? input : "\(folder)/\(input)"
    if access(path, F_OK) == 0 { return [path] }
    // What is a pattern in a file's name is none in the folder's.
    var pattern = ""
    if !isAbsolute, !folder.isEmpty {
      for character in folder {
        if "*?[]\\".contains(character) { pattern += "\\" }
        pattern.append(character)
      }
      pattern += "/"
    }
    pattern += input
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
