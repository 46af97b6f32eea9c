import Testing

@Suite("Mustache: names are replaced by values")
struct MustacheInterpolationTests {
  @Test(arguments: [
    MustacheCase("text without tags", "{期限}は未定です。\n", [:], "{期限}は未定です。\n"),
    MustacheCase("a name", "{{名}}様\n", ["名": "山田"], "山田様\n"),
    MustacheCase(
      "values are not read again", "{{文}}/{{名}}", ["文": "{{名}}", "名": "山田"], "{{名}}/山田"),
    MustacheCase(
      "HTML is escaped", "<{{文}}>", ["文": #"a & "b" < c > d"#],
      #"<a &amp; &quot;b&quot; &lt; c &gt; d>"#),
    MustacheCase("three braces do not escape", "{{{文}}}", ["文": #"& " < >"#], #"& " < >"#),
    MustacheCase("an ampersand does not escape", "{{&文}}", ["文": #"& " < >"#], #"& " < >"#),
    MustacheCase("integers", "{{数}}/{{{数}}}/{{&数}}", ["数": 85], "85/85/85"),
    MustacheCase("null prints nothing", "({{無}}{{{無}}}{{&無}})", ["無": nil], "()"),
    MustacheCase("a missing name prints nothing", "({{無}}{{{無}}}{{&無}})", [:], "()"),
    MustacheCase("blanks around a tag stay", "| {{名}} |", ["名": "山田"], "| 山田 |"),
    MustacheCase("blanks around three braces stay", "| {{{名}}} |", ["名": "山田"], "| 山田 |"),
    MustacheCase("a name alone on its line keeps the line", "  {{名}}\n", ["名": "山田"], "  山田\n"),
    MustacheCase("three braces alone keep the line", "  {{{名}}}\n", ["名": "山田"], "  山田\n"),
    MustacheCase("an ampersand alone keeps the line", "  {{&名}}\n", ["名": "山田"], "  山田\n"),
    MustacheCase("padding", "|{{ 名 }}|{{{ 名 }}}|{{& 名 }}|", ["名": "山田"], "|山田|山田|山田|"),
    MustacheCase("line breaks as padding", "{{\n名\n}}", ["名": "山田"], "山田"),
    MustacheCase("a bar is part of the name", "{{a | b}}", ["a | b": "x"], "x"),
    MustacheCase("full-width braces are text", "｛｛名｝｝", ["名": "山田"], "｛｛名｝｝"),
    MustacheCase("names are compared as written", "{{ｻﾝ}}{{Ａ}}", ["サン": "x", "A": "y"], ""),
  ])
  func names(_ row: MustacheCase) throws { try row.check() }

  @Test(arguments: [
    MustacheCase("a dot reaches inside", "{{人.名}}={{#人}}{{名}}{{/人}}", ["人": ["名": "山田"]], "山田=山田"),
    MustacheCase("with three braces", "{{{人.名}}}", ["人": ["名": "<山田>"]], "<山田>"),
    MustacheCase("with an ampersand", "{{&人.名}}", ["人": ["名": "<山田>"]], "<山田>"),
    MustacheCase("any depth", "{{a.b.c.d.e}}", ["a": ["b": ["c": ["d": ["e": "深い"]]]]], "深い"),
    MustacheCase("a broken chain prints nothing", "({{a.b.c}})", ["a": [:]], "()"),
    MustacheCase(
      "each part looks in its parent only", "({{a.b.c.名}})", ["a": ["b": [:]], "c": ["名": "x"]],
      "()"),
    MustacheCase(
      "the first part is found like any name", "{{#a}}{{b.c.名}}{{/a}}",
      ["a": ["b": ["c": ["名": "右"]]], "b": ["c": ["名": "左"]]], "右"),
    MustacheCase(
      "what was found first decides", "{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "誤"]], ""),
    MustacheCase("a dotted name is no key", "({{a.b}})", ["a.b": "誤"], "()"),
    MustacheCase("a dotted key hides nothing", "{{a.b}}", ["a.b": "誤", "a": ["b": "正"]], "正"),
    MustacheCase("the dot is the data itself", "{{.}}回", 85, "85回"),
    MustacheCase("the dot is escaped", "{{.}} {{{.}}} {{&.}}", "<&>", "&lt;&amp;&gt; <&> <&>"),
  ])
  func dots(_ row: MustacheCase) throws { try row.check() }
}
