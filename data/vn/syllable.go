package vn

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The parts of a Vietnamese syllable. An onset stands before a rhyme; a rhyme
// that ends in a stop has only two tones.
var (
	onsets = strings.Fields("ngh ng nh gh gi kh ch ph qu th tr b c d đ g h k l m n p r s t v x")
	rhymes = setOf(`a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơc ơng
		u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu uyn uôc uôi uôm uôn uông uôt uynh uêu uyp
		ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
		y yêm yên yêng yêt yêu yn yt ynh ych ym
		ua uai uan uang uanh uao uat uay uac uach uăn uăng uăt uăm uăc ue uen ueo uet uit uin uinh uich ui uôc uơn uơi`)
	stops = []string{"c", "ch", "p", "t"}
)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// IsSyllable reports whether a word, in any case, is built as Vietnamese
// syllables are. It knows no dictionary.
func IsSyllable(word string) bool {
	toneless, tone, ok := splitTone(strings.ToLower(word))
	if !ok {
		return false
	}
	// The longest onset need not be the right one: gì is g + i, gìn too.
	return slices.ContainsFunc(onsets, func(onset string) bool {
		rhyme, found := strings.CutPrefix(toneless, onset)
		return found && isRhyme(rhyme, tone)
	}) || isRhyme(toneless, tone)
}

func isRhyme(rhyme string, tone rune) bool {
	if !rhymes[rhyme] {
		return false
	}
	if slices.ContainsFunc(stops, func(stop string) bool { return strings.HasSuffix(rhyme, stop) }) {
		return tone == 0 || tone == acute || tone == below
	}
	return true
}

// The tone marks sắc and nặng, as combining characters.
const (
	acute = '\u0301'
	below = '\u0323'
)

// splitTone takes the tone off a syllable; ok tells that it has at most one
// and no other letters than Vietnamese ones.
func splitTone(word string) (toneless string, tone rune, ok bool) {
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r == '\u0300' || r == acute || r == '\u0303' || r == '\u0309' || r == below:
			if tone != 0 {
				return "", 0, false
			}
			tone = r
		case r > unicode.MaxASCII && !strings.ContainsRune("đ\u0302\u0306\u031b", r):
			return "", 0, false
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String()), tone, true
}

// vietnameseLetter reports whether a letter with a mark is one of Vietnamese.
func vietnameseLetter(r rune) bool { return strings.ContainsRune(marked, unicode.ToLower(r)) }

// marked are the letters of Vietnamese beyond ASCII.
const marked = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
