/// Carries a visitor of any type through the callbacks, which cannot be generic.
@usableFromInline
class VisitorBox {
  @usableFromInline init() {}
  @usableFromInline func startElement(_ start: XMLStart) -> XMLFlow { .stop }
  @usableFromInline func text(_ text: XMLText) -> XMLFlow { .stop }
  @usableFromInline func endElement(_ name: XMLName) -> XMLFlow { .stop }
}

/// The box of one type of visitor: its calls are direct, so the compiler can inline them.
@usableFromInline
final class TypedVisitorBox<Visitor: XMLVisitor>: VisitorBox {
  @usableFromInline let visitor: UnsafeMutablePointer<Visitor>

  @inlinable
  init(_ visitor: UnsafeMutablePointer<Visitor>) {
    self.visitor = visitor
    super.init()
  }

  @inlinable
  override func startElement(_ start: XMLStart) -> XMLFlow {
    visitor.pointee.startElement(start)
  }

  @inlinable
  override func text(_ text: XMLText) -> XMLFlow {
    visitor.pointee.text(text)
  }

  @inlinable
  override func endElement(_ name: XMLName) -> XMLFlow {
    visitor.pointee.endElement(name)
  }
}
