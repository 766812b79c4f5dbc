import Foundation
import PackagePlugin

/// Turns the `.sql` files of a target into one Swift file, so that the binary needs no files beside it.
@main
struct EmbedSQL: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedSQL.swift")
    // The folder is walked here rather than asked of the build system, so that new files and new
    // folders are seen without touching the manifest.
    var files: [URL] = []
    let walk = FileManager.default.enumerator(
      at: target.directoryURL, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      if url.pathExtension == "sql" { files.append(url) }
    }
    files.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding the SQL of \(target.name)",
        executable: try context.tool(named: "sqlembed").url,
        arguments: [output.path, target.directoryURL.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }
}
