import Bibliography
import SQLite

/// The figures of a database. Everything that they show comes from saved queries and result tables.
public enum Figure {
  /// The figures that can be drawn of a database, in the order of a paper.
  public static func catalogue(in database: Database) throws(ReportingError) -> [FigureDescription]
  {
    try FigureCatalogue(database).figures.map(\.description)
  }

  /// Draws a figure.
  ///
  /// - Parameters:
  ///   - name: one of those of ``catalogue(in:)``.
  /// - Throws: ``ReportingError`` for a name that is not there, with the nearest one, and for
  ///   options out of range.
  public static func draw(
    _ name: String, in database: Database, options: FigureOptions = FigureOptions()
  ) throws(ReportingError) -> FigureDrawing {
    try draw(name, in: database, options: options, known: nil)
  }

  /// Draws a figure, with rows that other figures of the same page have asked for.
  static func draw(
    _ name: String, in database: Database, options: FigureOptions, known: KnownRows?
  ) throws(ReportingError) -> FigureDrawing {
    try options.check()
    let figure = try FigureCatalogue(database).figure(named: name)
    let source = try FigureSource(database, options, known: known)
    let sketch = try figure.kind.sketch(figure.subject, source)
    return FigureDrawing(
      name: figure.name, title: figure.title, caption: sketch.caption,
      signature: sketch.signature,
      svg: sketch.canvas.document(
        title: figure.title, description: sketch.caption, options: options),
      width: options.width, height: sketch.canvas.height, tables: source.tables,
      notes: source.notes)
  }
}

/// What the drawing of one kind of figure gives.
struct FigureSketch {
  var canvas: Canvas
  var caption: String
  var signature: String
}
