import RecordReading

/// The sources whose exports are read.
package struct RecordSources: Sendable {
  /// All of them; a new one is a line here.
  package static let all = RecordSources([
    WebOfScienceSource()
  ])

  let sources: [any RecordSource]
  private let placeOfFormat: [String: Int]

  /// - Parameter sources: at least one; a file is tried for their formats in this order.
  init(_ sources: [any RecordSource]) {
    self.sources = sources
    var places: [String: Int] = [:]
    for (place, source) in sources.enumerated() {
      for format in source.formats { places[format.name] = place }
    }
    placeOfFormat = places
  }

  var formats: [ExportFormat] { sources.flatMap(\.formats) }

  /// Fields of all sources, as a list for a condition of SQL.
  func namesInSQL(_ fields: (any RecordSource) -> [FieldName]) -> String {
    Set(sources.flatMap(fields)).sorted()
      .map { "'\($0.name.replacing("'", with: "''"))'" }.joined(separator: ", ")
  }

  /// Names of document types and languages in one of the sources, in lower case.
  package var documentTypes: Set<String> { Set(sources.flatMap(\.documentTypes)) }
  package var languages: Set<String> { Set(sources.flatMap(\.languages)) }

  /// The place of the source that writes a form of export; the first one if it is not known.
  func place(ofFormat name: String?) -> Int { name.flatMap { placeOfFormat[$0] } ?? 0 }

  func source(ofFormat name: String?) -> any RecordSource { sources[place(ofFormat: name)] }
}
