import Foundation
import PackagePlugin

/// Turns the texts of a target that are not Swift into one Swift file, so that the binary needs no files
/// beside it: SQL, and the report's templates, style sheet and scripts.
@main
struct EmbedSQL: BuildToolPlugin {
  private let extensions: Set<String> = ["sql", "mustache", "css", "js"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
    // The folder is walked here rather than asked of the build system, so that new files and new
    // folders are seen without touching the manifest.
    var files: [URL] = []
    let walk = FileManager.default.enumerator(
      at: target.directoryURL, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      if extensions.contains(url.pathExtension) { files.append(url) }
    }
    files.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: try context.tool(named: "sqlembed").url,
        arguments: [output.path, target.directoryURL.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }
}
