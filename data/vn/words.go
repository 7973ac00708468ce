package vn

import "strings"

var digitWords = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// Words writes a whole number in Vietnamese words, without a capital: 1.404.000
// is "một triệu bốn trăm linh bốn nghìn".
func Words(n int64) string {
	if n == 0 {
		return digitWords[0]
	}
	if n < 0 {
		// The smallest int64 has no positive twin; no office figure is near it.
		return "âm " + Words(-n)
	}
	return strings.Join(scale(n, false), " ")
}

// scale splits n at the billions: Vietnamese repeats "tỷ" above it. led tells
// that a larger part stands before, so that missing hundreds are spoken.
func scale(n int64, led bool) []string {
	const billion = 1_000_000_000
	var words []string
	if high := n / billion; high > 0 {
		words = append(append(words, scale(high, led)...), "tỷ")
		led = true
		n %= billion
	}
	for _, step := range []struct {
		size int64
		name string
	}{{1_000_000, "triệu"}, {1_000, "nghìn"}, {1, ""}} {
		part := n / step.size
		n %= step.size
		if part == 0 {
			continue
		}
		words = append(words, hundreds(int(part), led)...)
		if step.name != "" {
			words = append(words, step.name)
		}
		led = true
	}
	return words
}

// hundreds spells 1 to 999 with the sound changes of spoken Vietnamese: mốt
// and lăm after a ten, linh for a missing ten.
func hundreds(n int, led bool) []string {
	var words []string
	h, t, u := n/100, n/10%10, n%10
	if h > 0 || led {
		words = append(words, digitWords[h], "trăm")
	}
	switch {
	case t == 0 && u > 0 && len(words) > 0:
		words = append(words, "linh")
	case t == 1:
		words = append(words, "mười")
	case t > 1:
		words = append(words, digitWords[t], "mươi")
	}
	switch {
	case u == 0:
	case u == 1 && t > 1:
		words = append(words, "mốt")
	case u == 5 && t > 0:
		words = append(words, "lăm")
	default:
		words = append(words, digitWords[u])
	}
	return words
}
