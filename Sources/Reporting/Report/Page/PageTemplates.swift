import Mustache

/// The page's templates, style sheet and scripts, which are files beside this one.
struct PageTemplates {
  private let library: MustacheLibrary

  init() throws(ReportingError) {
    SafeText.register()
    var library = MustacheLibrary()
    for (path, text) in embeddedTexts where path.hasSuffix(".mustache") {
      let name = path.split(separator: "/").last.map { String($0.dropLast(9)) } ?? path
      do {
        try library.register(SafeText.pragma + text, named: name)
      } catch {
        throw ReportingError("the template \(path) cannot be read: \(error)")
      }
    }
    self.library = library
  }

  func page(_ view: PageView) throws(ReportingError) -> String {
    guard let text = library.render(view, withTemplate: "page") else {
      throw ReportingError("the program was built without the report's templates")
    }
    return text
  }

  static var styles: String { texts(".css").joined(separator: "\n") }

  /// In the order of their numbers.
  static var scripts: [String] { texts(".js") }

  private static func texts(_ ending: String) -> [String] {
    embeddedTexts.filter { $0.path.hasSuffix(ending) }.map(\.text)
  }
}

/// How templates escape: by scalar. The engine's own way goes by character, so that a quotation mark
/// that carries a combining accent is a character it does not know, and would end an attribute.
struct SafeText: MustacheContentType {
  private static let name = "SAFE"

  /// Begins every template, partial ones too, since each begins with the engine's own way.
  static let pragma = "{{% CONTENT_TYPE:\(name)}}"

  static func register() { MustacheContentTypes.register(SafeText(), named: name) }

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
