/**
 * What every paper of the State shares (Nghị định 30/2020/NĐ-CP, phụ lục I): page, national motto, issuing body, QR code and
 * the boxes kept free for digital signatures. Put in front of each template; the paper's data are in `data`.
 */
export const layout = `
#let data = json(bytes(sys.inputs.data))
#let has(value) = value != none and value != "" and value != ()
#let day-of(iso) = {
  let parts = iso.split("-").map(int)
  datetime(year: parts.at(0), month: parts.at(1), day: parts.at(2))
}
#let date-line(place, iso) = {
  let d = day-of(iso)
  let two(n) = if n < 10 { "0" + str(n) } else { str(n) }
  let month = if d.month() < 3 { two(d.month()) } else { str(d.month()) }
  emph[#place, ngày #two(d.day()) tháng #month năm #d.year()]
}

#let paper(title, body, margin: (top: 15mm, bottom: 14mm, left: 20mm, right: 15mm), sizes: (13pt, 12.5pt, 12pt, 11.5pt, 11pt, 10.5pt, 10pt, 9.5pt, 9pt)) = {
  set document(title: title, date: day-of(data.issuedOn))
  set page(paper: "a4", margin: margin)
  set text(font: "Tinos", lang: "vi", region: "vn", size: sizes.first(), hyphenate: false)
  set par(leading: 0.74em, spacing: 0.74em)
  set table(stroke: 0.75pt)
  // One page: the largest size at which everything fits, so that long names make the letters smaller. What does not fit at the
  // smallest size (a very long list) runs on to a second page in letters that can be read.
  layout(area => {
    let chosen = calc.min(sizes.first(), 11.5pt)
    for size in sizes {
      let tried = block(width: area.width, { set text(size: size); body })
      if measure(tried, width: area.width).height <= area.height { chosen = size; break }
    }
    set text(size: chosen)
    body
  })
}

#let rule(length) = line(length: length, stroke: 0.75pt)
#let motto = {
  set align(center)
  set par(leading: 0.55em, spacing: 0.6em)
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*]
  parbreak()
  text(size: 1.04em)[*Độc lập - Tự do - Hạnh phúc*]
  v(-0.05em)
  rule(46mm)
}

// 'XÃ BA TÔ' stays on one line.
#let unbroken(name) = name.replace(regex("(xã|phường|đặc khu|tỉnh|thành phố) .+$"), m => m.text.replace(" ", "\u{a0}"))

#let head(issuer, number, place) = {
  set text(size: 0.93em)
  grid(columns: (68mm, 1fr), column-gutter: 3mm, align: center + top,
    {
      set par(leading: 0.55em, spacing: 0.6em)
      if has(issuer.at("parent", default: none)) { upper(issuer.parent); parbreak() }
      block(width: 13.2em, strong(upper(unbroken(issuer.name))))
      v(-0.05em)
      rule(28mm)
      v(0.3em)
      [Số: #number]
    },
    { motto; v(0.3em); date-line(place, data.issuedOn) },
  )
}

#let heading-line(content, size: 1.18em) = align(center, text(size: size, weight: "bold", content))

#let fields(..rows, label: 47mm) = grid(columns: (label, 1fr), column-gutter: 3mm, row-gutter: 0.84em,
  ..rows.pos().filter(row => has(row.at(1))).map(row => (
    [#row.at(0):], if row.len() > 2 { strong[#row.at(1)] } else [#row.at(1)],
  )).flatten())

// A QR code from rows of "1" and "0"; each run of dark modules is one rectangle of a single shape.
#let qr(rows, size: 30mm) = {
  let step = size / rows.len()
  let parts = ()
  for (y, row) in rows.enumerate() {
    for run in row.matches(regex("1+")) {
      let (left, right, top, bottom) = (run.start * step, run.end * step, y * step, (y + 1) * step)
      parts += (curve.move((left, top)), curve.line((right, top)), curve.line((right, bottom)), curve.line((left, bottom)), curve.close())
    }
  }
  box(width: size, height: size, curve(fill: black, stroke: none, ..parts))
}

// A box that stays free for a visible signature; its coordinates leave the document as data.
#let place-for(name, width: 60mm, height: 24mm) = box(width: width, height: height, context {
  let at = here().position()
  [#metadata((name: name, page: at.page, x: at.x.pt(), y: at.y.pt(), width: width.pt(), height: height.pt(), page-height: page.height.pt())) <place>]
})

// Recipients, QR code and the two boxes for signatures at the end of a paper of Decree 30.
#let decree-foot() = {
  block(breakable: false, grid(columns: (1fr, 66mm), column-gutter: 4mm,
    {
      text(size: 0.92em)[*_Nơi nhận:_*]
      set text(size: 0.84em)
      set par(spacing: 0.5em)
      for (i, one) in data.recipients.enumerate() [#parbreak() - #one#if i + 1 == data.recipients.len() [.] else [;]]
      v(0.8em)
      grid(columns: (27mm, 1fr), column-gutter: 3mm,
        { qr(data.qr, size: 25mm); if has(data.at("token", default: none)) { v(1mm); text(size: 0.84em, data.token) } },
        place-for("organisation", width: 54mm, height: 23mm))
    },
    align(center, {
      if has(data.signer.at("authority", default: none)) [*#upper(data.signer.authority)* \\ ]
      [*#upper(data.signer.title)*]
      v(1mm)
      place-for("signer", width: 66mm, height: 25mm)
      v(0mm)
      strong(data.signer.name)
    }),
  ))
  v(0.6em)
  line(length: 100%, stroke: 0.5pt)
  text(size: 0.8em, data.check)
}
`;
