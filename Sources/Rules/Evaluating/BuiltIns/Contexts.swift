extension BuiltIns {
  /// Functions on contexts.
  static let contexts: [BuiltIn] = [
    BuiltIn("get value", "m, key") { _, arguments in
      guard let context = arguments.context(0), let key = arguments.string(1) else { return nil }
      return context[key] ?? .null
    },
    BuiltIn("get entries", "m") { _, arguments in
      guard let context = arguments.context(0) else { return nil }
      return .list(
        context.entries.map { entry in
          .context(ContextValue([("key", .string(entry.key)), ("value", entry.value)]))
        })
    },
    BuiltIn("context", "entries") { _, arguments in
      guard let entries = arguments.list(0) else { return nil }
      var result = ContextValue()
      for entry in entries {
        guard case .context(let entry) = entry, case .string(let key)? = entry["key"],
          let value = entry["value"], result[key] == nil
        else { return nil }
        result[key] = value
      }
      return .context(result)
    },
    BuiltIn("context put", "context, key, value") { _, arguments in
      guard var context = arguments.context(0), let key = arguments.string(1) else { return nil }
      context[key] = arguments[2]
      return .context(context)
    },
    BuiltIn("context merge", "contexts") { _, arguments in
      guard let contexts = arguments.list(0) else { return nil }
      var result = ContextValue()
      for context in contexts {
        guard case .context(let context) = context else { return nil }
        for (key, value) in context.entries { result[key] = value }
      }
      return .context(result)
    },
  ]
}
