package store

import "sync"

// registerMemory is what is remembered of the register between questions.
type registerMemory struct {
	words vocabulary

	mu      sync.Mutex // guards the rest
	version int64      // counts the writes that have changed lines
	order   orderKey   // of places
	places  []int64
	counted int64 // the version that the whole count holds for
	whole   *RegisterTotals
}

// orderKey is an order by a column of which no key is kept, as the register
// was after some write.
type orderKey struct {
	by         RegisterOrder
	descending bool
	kinds      string // what the kinds are called
	version    int64
}

// changed takes in what a write has done, once it is kept.
func (m *registerMemory) changed(l *listing) {
	if !l.listed {
		return
	}
	m.mu.Lock()
	m.version++
	m.mu.Unlock()
	m.words.add(l.words)
}

// now is the version of the register.
func (m *registerMemory) now() int64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.version
}

// ordered are all places in an order that is remembered.
func (m *registerMemory) ordered(key orderKey) ([]int64, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.places, m.places != nil && m.order == key
}

// remember keeps the places, 800 KB of 100,000, for the next question.
func (m *registerMemory) remember(key orderKey, places []int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.order, m.places = key, places
}

// totals counts the whole register, once for all questions.
func (m *registerMemory) totals(count func() (RegisterTotals, error)) (RegisterTotals, error) {
	m.mu.Lock()
	version, whole := m.version, m.whole
	current := whole != nil && m.counted == version
	m.mu.Unlock()
	if current {
		return *whole, nil
	}
	fresh, err := count()
	if err == nil {
		m.mu.Lock()
		m.counted, m.whole = version, &fresh
		m.mu.Unlock()
	}
	return fresh, err
}
