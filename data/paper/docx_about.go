package paper

import (
	"cmp"
	"time"

	"thidua/assets"
)

// settingsPart is word/settings.xml: the file is one of Word 2013 and later.
func settingsPart() element {
	return el("w:settings",
		val("w:defaultTabStop", twips(12.7)),
		val("w:characterSpacingControl", "doNotCompress"),
		el("w:compat",
			el("w:compatSetting").with("w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", 15)),
		val("w:themeFontLang", "vi-VN"),
		val("w:decimalSymbol", ","),
		val("w:listSeparator", ";")).
		with("xmlns:w", wordSpace)
}

// corePart says what the document is, whose, and of which day.
func corePart(d Document) element {
	day := madeOn(d).UTC().Format(time.RFC3339)
	office := cmp.Or(joinedBy(" ", d.Issuer...), assets.T("app.name"))
	return el("cp:coreProperties",
		el("dcterms:created").with("xsi:type", "dcterms:W3CDTF").saying(day),
		el("dc:creator").saying(office),
		el("dc:language").saying("vi-VN"),
		el("cp:lastModifiedBy").saying(office),
		el("dcterms:modified").with("xsi:type", "dcterms:W3CDTF").saying(day),
		el("dc:title").saying(d.Title())).
		with("xmlns:cp", packageSpace+"metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
			"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
}

// applicationPart names the program.
func applicationPart() element {
	return el("Properties", el("Application").saying(assets.T("app.name"))).
		with("xmlns", officeSpace+"extended-properties")
}

// idProperty is the property of a Word file that holds the document's ID.
const idProperty = "thidua.document"

// customPart holds the document's ID and the keys that are too long for a
// bookmark's name, as properties that every word processor keeps.
func (f *wordFile) customPart(d Document) element {
	part := el("Properties").with("xmlns", officeSpace+"custom-properties", "xmlns:vt", officeSpace+"docPropsVTypes")
	add := func(name, value string) {
		part.children = append(part.children, el("property", el("vt:lpwstr").saying(value)).
			with("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", len(part.children)+2, "name", name))
	}
	if d.ID != "" {
		add(idProperty, d.ID)
	}
	for _, b := range f.names {
		if !b.plain() {
			add(b.name, b.key)
		}
	}
	return part
}
