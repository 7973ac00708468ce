package store

import (
	"encoding/binary"
	"math"
)

// rawRow is a row as it lies in the file.
type rawRow struct {
	id     int64
	values []any // nil, int64, float64, string or []byte
}

// row reads the cell of a table at a place of a page, with what overflows onto
// other pages.
func (p *pages) row(page []byte, place int) (rawRow, error) {
	length, n := varint(page[place:p.usable])
	id, m := varint(page[min(place+n, p.usable):p.usable])
	place += n + m
	if n == 0 || m == 0 || length <= 0 || length > int64(p.count)*int64(p.size) {
		return rawRow{}, errPage
	}
	here := p.local(int(length))
	if place+here > p.usable {
		return rawRow{}, errPage
	}
	payload := append(make([]byte, 0, length), page[place:place+here]...)
	if here < int(length) {
		if place+here+4 > p.usable {
			return rawRow{}, errPage
		}
		var err error
		next := binary.BigEndian.Uint32(page[place+here:])
		if payload, err = p.overflow(payload, next, int(length)); err != nil {
			return rawRow{}, err
		}
	}
	values, err := record(payload)
	return rawRow{id: id, values: values}, err
}

// local is how much of a payload stands on the leaf itself.
func (p *pages) local(length int) int {
	most := p.usable - 35
	if length <= most {
		return length
	}
	least := (p.usable-12)*32/255 - 23
	if some := least + (length-least)%(p.usable-4); some <= most {
		return some
	}
	return least
}

func (p *pages) overflow(payload []byte, next uint32, length int) ([]byte, error) {
	for len(payload) < length {
		page, err := p.page(next)
		if err != nil {
			return nil, err
		}
		next = binary.BigEndian.Uint32(page)
		payload = append(payload, page[4:min(p.usable, 4+length-len(payload))]...)
	}
	return payload, nil
}

// record decodes a payload: a header of types, then the values, which must fill
// it to the byte.
func record(payload []byte) ([]any, error) {
	headed, n := varint(payload)
	if n == 0 || headed < int64(n) || headed > int64(len(payload)) {
		return nil, errPage
	}
	types, body := payload[n:headed], payload[headed:]
	var values []any
	for len(types) > 0 {
		t, n := varint(types)
		if n == 0 || t < 0 {
			return nil, errPage
		}
		types = types[n:]
		value, width, ok := rawValue(t, body)
		if !ok {
			return nil, errPage
		}
		values, body = append(values, value), body[width:]
	}
	if len(body) > 0 {
		return nil, errPage
	}
	return values, nil
}

// rawValue reads one value of a type.
func rawValue(t int64, body []byte) (value any, width int, ok bool) {
	switch {
	case t == 0:
		return nil, 0, true
	case t == 8, t == 9:
		return t - 8, 0, true
	case t == 10, t == 11:
		return nil, 0, false
	case t >= 12:
		if width := (t - 12) / 2; width > int64(len(body)) {
			return nil, 0, false
		}
		width = int((t - 12) / 2)
		if t%2 == 0 {
			return append([]byte{}, body[:width]...), width, true
		}
		return string(body[:width]), width, true
	}
	width = []int{0, 1, 2, 3, 4, 6, 8, 8}[t]
	if width > len(body) {
		return nil, 0, false
	}
	n := int64(int8(body[0]))
	for _, b := range body[1:width] {
		n = n<<8 | int64(b)
	}
	if t == 7 {
		return math.Float64frombits(uint64(n)), width, true
	}
	return n, width, true
}

// varint reads SQLite's number of variable length and how long it is; 0 when
// the bytes end before it does.
func varint(b []byte) (value int64, length int) {
	for i, c := range b[:min(len(b), 9)] {
		if i == 8 {
			return value<<8 | int64(c), 9
		}
		value = value<<7 | int64(c&0x7f)
		if c < 0x80 {
			return value, i + 1
		}
	}
	return 0, 0
}
