struct CollaborationFigure { init(_ source: FigureSource) throws(ReportingError) { throw ReportingError("not yet") }
 func sketch() throws(ReportingError) -> FigureSketch { throw ReportingError("not yet") } }
