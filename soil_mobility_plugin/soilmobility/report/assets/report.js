(function () {
  function value(row, column) {
    var cell = row.cells[column], v = cell.getAttribute("data-v");
    return v === null ? cell.textContent.trim() : parseFloat(v);
  }
  function missing(v) { return v === "\u2013" || v === ""; }
  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") { return a - b; }
    return String(a).localeCompare(String(b), undefined, { numeric: true });
  }
  function sort(table, column, head) {
    var number = /(^| )n( |$)/.test(head.className), now = head.getAttribute("aria-sort");
    var down = now === null ? number : now === "ascending";
    var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows);
    var keyed = rows.map(function (row, place) { return { row: row, place: place, v: value(row, column) }; });
    keyed.sort(function (a, b) {
      var lost = missing(a.v) - missing(b.v);
      if (lost) { return lost; }
      var order = compare(a.v, b.v);
      return (down ? -order : order) || a.place - b.place;
    });
    keyed.forEach(function (item) { body.appendChild(item.row); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
  }
  Array.prototype.forEach.call(document.querySelectorAll("table.sortable"), function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var text = head.querySelector(".head");
      text.setAttribute("role", "button");
      text.tabIndex = 0;
      text.addEventListener("keydown", function (event) {
        if (event.keyCode === 13 || event.keyCode === 32) { event.preventDefault(); sort(table, column, head); }
      });
      head.addEventListener("click", function () { sort(table, column, head); });
    });
  });
})();
