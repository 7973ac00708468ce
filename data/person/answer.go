package person

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"thidua/data"
)

// InAnswer reports whether the name stands in what a unit has answered, as it
// is kept.
func (n Name) InAnswer(kept string) bool {
	var a data.Answer
	if !n.MayBeIn(kept) || json.Unmarshal([]byte(kept), &a) != nil {
		return false
	}
	found := false
	eachText(reflect.ValueOf(&a).Elem(), func(text *string) { found = found || n.In(*text) })
	return found
}

// blankAnswer takes the person out of what a unit has answered. Who signed the
// unit's report stays: that is part of the document. changed is false when
// there was nothing else.
func (n Name) blankAnswer(kept, mark string) (text string, changed bool, err error) {
	var a data.Answer
	if err := json.Unmarshal([]byte(kept), &a); err != nil {
		return "", false, err
	}
	was, err := json.Marshal(a)
	if err != nil {
		return "", false, err
	}
	for i := range a.Nominations {
		if o := &a.Nominations[i]; o.Subject != data.Collective && n.In(o.Name) {
			*o = data.Nomination{
				Subject: o.Subject, Name: mark, Achievement: mark, Form: o.Form, Round: o.Round, Stage: o.Stage, Kind: o.Kind,
				CampaignID: o.CampaignID, UnitID: o.UnitID, SubmissionID: o.SubmissionID,
			}
		}
	}
	for i := range a.Exemplars {
		if o := &a.Exemplars[i]; o.Kind == data.PersonExemplar && n.In(o.Name) {
			o.Name, o.Outcome, o.Note = mark, "", ""
		}
	}
	if n.In(a.Contact) {
		a.Contact, a.Phone, a.Email = "", "", ""
	}
	signer := a.Signer
	eachText(reflect.ValueOf(&a).Elem(), func(text *string) { *text = n.Blank(*text, mark) })
	a.Signer = signer
	is, err := json.Marshal(a)
	return string(is), string(is) != string(was), err
}

// eachText goes through all texts of a value.
func eachText(v reflect.Value, do func(*string)) {
	switch v.Kind() {
	case reflect.String:
		text := v.String()
		do(&text)
		if v.CanSet() {
			v.SetString(text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachText(v.Field(i), do)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), do)
		}
	}
}

// Part is a passage of an answer that tells of the person.
type Part struct {
	What Passage
	Text string
}

// Passage is where in an answer a person is told of; its word is
// "persons.part.<passage>".
type Passage string

// The passages.
const (
	AsContact  Passage = "contact"
	AsSigner   Passage = "signer"
	AsNominee  Passage = "nominee"
	AsExemplar Passage = "exemplar"
	InText     Passage = "text"
)

// FromAnswer lists what a unit's answer, as it is kept, tells of the person.
func (n Name) FromAnswer(kept string) (parts []Part) {
	var a data.Answer
	if json.Unmarshal([]byte(kept), &a) != nil {
		return nil
	}
	tell := func(what Passage, texts ...string) {
		parts = append(parts, Part{what, strings.Join(slices.DeleteFunc(texts, func(t string) bool { return t == "" || t == "0" }), "; ")})
	}
	if n.In(a.Contact) {
		tell(AsContact, a.Contact, a.Phone, a.Email)
	}
	if n.In(a.Signer) {
		tell(AsSigner, a.Signer)
	}
	for _, o := range a.Nominations {
		if n.In(o.Name) {
			tell(AsNominee, strings.TrimSpace(o.Salutation+" "+o.Name), strconv.Itoa(o.BirthYear), o.Post, o.Workplace, o.Address, o.Achievement, o.Note)
		}
	}
	for _, o := range a.Exemplars {
		if n.In(o.Name) {
			tell(AsExemplar, o.Name, o.Field, o.Outcome, o.Note)
		}
	}
	a.Contact, a.Signer, a.Nominations, a.Exemplars = "", "", nil, nil
	eachText(reflect.ValueOf(&a).Elem(), func(text *string) {
		if n.In(*text) {
			tell(InText, *text)
		}
	})
	return parts
}
