package paper

import "thidua/assets"

// signatures sets the signature blocks and the recipients, in a table that is
// not broken and that the end of the body stays with: recipients level with a
// single signature, below several.
func (f *wordFile) signatures(d Document, width float64) {
	if !d.signed() {
		return
	}
	if f.afterTable() {
		f.write(para{style: spacerStyle, keep: true})
	}
	const top = 4.0
	if len(d.Signers) > 1 {
		f.manySigners(d, width, top)
		return
	}
	left, right := f.paras(recipientParas(d.Recipients, top)), []element{}
	for _, s := range d.Signers {
		right = f.paras(append(signerParas(s, top), signerName(s)))
	}
	table := plainTable(width/2-5, 5, width/2)
	table.children = append(table.children, el("w:tr", unbrokenRow, f.cell(width/2-5, left), f.cell(5, nil), f.cell(width/2, right)))
	f.body = append(f.body, table)
}

// manySigners sets signature blocks side by side, their names on one line, and
// the recipients below.
func (f *wordFile) manySigners(d Document, width, top float64) {
	part := width / float64(len(d.Signers))
	widths := make([]float64, len(d.Signers))
	titles, names := el("w:tr", unbrokenRow), el("w:tr", unbrokenRow)
	for i, s := range d.Signers {
		widths[i] = part
		name := signerName(s)
		name.keep = len(d.Recipients) > 0
		titles.children = append(titles.children, plainCell(part, f.paras(signerParas(s, top))...))
		names.children = append(names.children, plainCell(part, f.element(name)))
	}
	table := plainTable(widths...)
	table.children = append(table.children, titles, names)
	if len(d.Recipients) > 0 {
		below := plainCell(width, f.paras(recipientParas(d.Recipients, top))...)
		below.children[0].children = append(below.children[0].children, val("w:gridSpan", len(widths)))
		table.children = append(table.children, el("w:tr", unbrokenRow, below))
	}
	f.body = append(f.body, table)
}

func (f *wordFile) paras(all []para) []element {
	elements := make([]element, len(all))
	for i, p := range all {
		elements[i] = f.element(p)
	}
	return elements
}

// signerParas are the title of who signs and how to.
func signerParas(s Signer, top float64) []para {
	var all []para
	for _, line := range s.Lines {
		all = append(all, para{style: signerStyle, runs: []element{run(upper(line), lettersOf{})}})
	}
	if s.Hint != "" {
		all = append(all, para{style: hintStyle, runs: []element{run(s.Hint, lettersOf{})}})
	}
	if len(all) == 0 {
		all = []para{{style: signerStyle}}
	}
	all[0].before = top
	return all
}

// signerName is the name of who signs, with room above it for signature and
// seal.
func signerName(s Signer) para {
	return para{style: nameStyle, runs: []element{run(s.Name, lettersOf{})}}
}

// recipientParas are "Nơi nhận" and its list.
func recipientParas(all []string, top float64) []para {
	if len(all) == 0 {
		return nil
	}
	paras := []para{{style: recipientsStyle, before: top, runs: []element{run(assets.T("paper.recipients"), lettersOf{})}}}
	hang := recipientFace.width("- ")
	for i, name := range all {
		paras = append(paras, para{
			style: recipientStyle, keep: i < len(all)-1, left: hang, hang: hang,
			runs: []element{run(dashedName(name, i == len(all)-1), lettersOf{})},
		})
	}
	return paras
}
