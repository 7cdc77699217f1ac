// Draws the charts, lets keys move in grids, and shows what went wrong where htmx would keep silent.
// A chart takes its figures from the table beside it, so both always say the same.
(() => {
  "use strict";

  const style = () => getComputedStyle(document.documentElement);
  const colour = (name) => style().getPropertyValue("--" + name).trim();

  /** Days, series and links of a table; a day without figures has no cells of them and stays empty. */
  function read(table) {
    const heads = [...table.querySelectorAll("thead th[data-series]")];
    const rows = [...table.querySelectorAll("tbody tr")];
    const cell = (row, index) => row.querySelectorAll("td")[index];
    return {
      days: rows.map((row) => row.querySelector("th").firstChild.textContent.trim()),
      gaps: rows.map((row) => row.querySelector("td.gap") !== null),
      before: rows.map((row) => row.dataset.watch === "before"),
      today: rows.findIndex((row) => row.dataset.watch === "today"),
      notes: rows.map((row) => [row.dataset.note, row.dataset.unread].filter(Boolean)),
      unread: rows.map((row) => Boolean(row.dataset.unread)),
      series: heads.map((head, index) => ({
        id: head.dataset.series,
        name: head.textContent,
        values: rows.map((row) => row.querySelector("td.gap") ? null : Number(cell(row, index).dataset.value)),
        links: rows.map((row) => row.querySelector("td.gap") ? null : cell(row, index).querySelector("a").href),
      })),
    };
  }

  /** The middle days of the stretches of days without figures: where they are named. */
  function middles(gaps) {
    const found = new Set();
    for (let from = gaps.indexOf(true); from >= 0; ) {
      const after = gaps.indexOf(false, from);
      const end = after < 0 ? gaps.length : after;
      found.add(Math.floor((from + end - 1) / 2));
      from = gaps.indexOf(true, end);
    }
    return found;
  }

  /** A shade over some days without figures, on axes of its own so that it takes no room from the bars. */
  function shade(gaps, words) {
    const named = middles(gaps);
    return {
      type: "bar", xAxisIndex: 1, yAxisIndex: 1, barCategoryGap: "0%", silent: true, z: 0,
      itemStyle: { color: colour("gap") },
      data: gaps.map((gap, i) => gap ? { value: 1, label: { show: named.has(i) } } : null),
      label: { position: "inside", rotate: 90, color: colour("soft"), fontSize: 12, formatter: words },
    };
  }

  /** A lighter shade over days whose figures are too low: some outlets are missing, or nobody watched yet. */
  function half(data) {
    return {
      type: "bar", xAxisIndex: 1, yAxisIndex: 1, barCategoryGap: "0%", barGap: "-100%", silent: true, z: 0,
      itemStyle: { color: colour("gap"), opacity: 0.6, decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -0.8, color: colour("line") } },
      data: data.unread.map((unread, i) => unread || (data.before[i] && !data.gaps[i]) ? 1 : null),
    };
  }

  /** What is said beside the pointer: the day, then each series; for a day without figures, that. */
  function says(points, data, words) {
    const at = [].concat(points)[0].dataIndex;
    const lines = data.gaps[at] ? [data.before[at] ? words.before : words.gap] : data.series.map((series) => series.name + ": " + series.values[at]);
    return [data.days[at], ...lines, ...(data.gaps[at] ? [] : data.notes[at])].join("\n");
  }

  /** A day that is not over stands apart from the line: what it lacks is no fall. */
  function line(series, few, today) {
    return {
      name: series.name, type: "line", data: series.values.map((value, i) => i === today ? null : value), connectNulls: false, cursor: "pointer",
      symbol: "circle", symbolSize: few ? 7 : 5, showSymbol: few, lineStyle: { width: few ? 2.2 : 1.5 },
      itemStyle: { color: colour(series.id.toLowerCase()) }, emphasis: { focus: "series" },
    };
  }

  /** Where today stands so far: a hollow point of its own. */
  function point(series, today) {
    return {
      name: series.name, type: "scatter", cursor: "pointer", symbol: "circle", symbolSize: 8, z: 4,
      data: series.values.map((value, i) => i === today ? value : null),
      itemStyle: { color: colour("card"), borderColor: colour(series.id.toLowerCase()), borderWidth: 2 },
    };
  }

  /** The bar of a day that is not over is hatched. */
  function bar(series, today) {
    const hatched = { color: colour("card"), borderColor: colour("bar"), borderWidth: 1, decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -0.8, color: colour("bar") } };
    return {
      name: series.name, type: "bar", data: series.values.map((value, i) => i === today ? { value, itemStyle: hatched } : value), cursor: "pointer", barMaxWidth: 26,
      itemStyle: { color: colour("bar"), borderRadius: [3, 3, 0, 0] },
    };
  }

  function draw(box) {
    const table = document.getElementById(box.dataset.chart);
    if (!table || !window.echarts) return;
    const data = read(table);
    box.hidden = false;
    const chart = window.echarts.getInstanceByDom(box) || window.echarts.init(box, null, { renderer: "canvas" });
    const few = data.days.length <= 45;
    const narrow = box.clientWidth < 560;
    const withoutYear = (day) => day.replace(/[/ ]\d{4}$/, "");
    const text = { color: colour("soft"), fontFamily: style().fontFamily, fontSize: 12 };
    chart.setOption({
      animation: false,
      textStyle: text,
      grid: { left: 8, right: 12, top: narrow ? 96 : 44, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 10, textStyle: { color: colour("text"), fontSize: 13 }, data: data.series.map((series) => series.name) },
      tooltip: { trigger: "axis", renderMode: "richText", formatter: (points) => says(points, data, table.dataset), backgroundColor: colour("card"), borderColor: colour("line"), textStyle: { color: colour("text"), fontSize: 13 } },
      xAxis: [
        { type: "category", data: data.days, axisLabel: { ...text, lineHeight: 15, margin: 12, hideOverlap: true, showMaxLabel: true, formatter: (day, i) => i === data.today ? withoutYear(day) + "\n" + data.notes[i][0] : withoutYear(day) }, axisLine: { lineStyle: { color: colour("line") } }, axisTick: { show: false } },
        { type: "category", data: data.days, show: false },
      ],
      yAxis: [
        { type: "value", minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: colour("line") } } },
        { type: "value", min: 0, max: 1, show: false, position: "left" },
      ],
      series: [
        ...data.series.map((series, index) => index === 0 ? bar(series, data.today) : line(series, few, data.today)),
        ...data.series.slice(1).filter(() => data.today >= 0).map((series) => point(series, data.today)),
        shade(data.gaps.map((gap, i) => gap && !data.before[i]), table.dataset.gap),
        shade(data.gaps.map((gap, i) => gap && data.before[i]), table.dataset.before),
        half(data),
      ],
    }, true);
    chart.off("click");
    chart.on("click", (at) => {
      const link = at.componentType === "series" && data.series.find((series) => series.name === at.seriesName)?.links[at.dataIndex];
      if (link) window.location.assign(link);
    });
  }

  /**
   * The links of a list of rows become one stop of the Tab key. Up and down lead to the same day of the row above or below,
   * left and right along a row, Home and End to its ends, with Ctrl to the first and the last row.
   */
  function oneStop(list) {
    const rows = [...list.querySelectorAll("[role=listitem]")];
    if (rows.length === 0) return;
    list.setAttribute("role", "grid");
    list.querySelectorAll(".days, .strip").forEach((part) => part.setAttribute("role", "none"));
    list.querySelectorAll("[data-cell]").forEach((cell) => cell.setAttribute("role", "gridcell"));
    rows.forEach((row) => row.setAttribute("role", "row"));
    const links = rows.map((row) => [...row.querySelectorAll("a")]);
    const days = rows.map((row) => [...row.querySelectorAll(".strip a")]);
    const rowOf = (link) => rows.findIndex((row) => row.contains(link));
    let day = -1;

    function enter(link) {
      links.flat().forEach((other) => { other.tabIndex = other === link ? 0 : -1; });
    }

    /** Where a key leads from a link; undefined for other keys. */
    function target(key, ctrl, link) {
      const row = rowOf(link);
      const place = links[row].indexOf(link);
      const inRow = (other) => days[other][day] || links[other][0];
      switch (key) {
        case "ArrowLeft": return links[row][place - 1] || link;
        case "ArrowRight": return links[row][place + 1] || link;
        case "ArrowUp": return row > 0 ? inRow(row - 1) : link;
        case "ArrowDown": return row < rows.length - 1 ? inRow(row + 1) : link;
        case "Home": return ctrl ? links[0][0] : links[row][0];
        case "End": return ctrl ? links.at(-1).at(-1) : links[row].at(-1);
        default: return undefined;
      }
    }

    list.addEventListener("focusin", (event) => {
      enter(event.target);
      const column = days[rowOf(event.target)].indexOf(event.target);
      // a row without days is passed without losing the day that one came from
      if (column >= 0) day = column;
    });
    list.addEventListener("keydown", (event) => {
      if (event.altKey || event.metaKey || event.shiftKey) return;
      const link = event.target.closest("a");
      const to = link && target(event.key, event.ctrlKey, link);
      if (!to) return;
      event.preventDefault();
      if (!["ArrowUp", "ArrowDown"].includes(event.key)) day = -1;
      to.focus();
    });
    document.getElementById(list.getAttribute("aria-describedby")).hidden = false;
    enter(links[0][0]);
  }

  /** An answer that is no list has a page of its own, which says why. */
  function showWhole(event) {
    // what is asked again by itself leaves the page as it is
    if (event.detail.elt?.closest("#condition")) return;
    window.location.assign(event.detail.pathInfo.finalRequestPath || event.detail.pathInfo.requestPath);
  }

  document.addEventListener("htmx:responseError", showWhole);
  document.addEventListener("htmx:sendError", showWhole);

  /** By what an element is found again in a newer copy of the page. */
  const sign = (element) => element.id || element.getAttribute("href") || element.textContent.trim();

  /** What was typed and not sent, to be had again in a newer copy of the page; all fields are texts and days. */
  function typed(main) {
    const fields = () => [...main.querySelectorAll("form input[name]")];
    const place = (field) => `${field.form.getAttribute("action")} ${field.name}`;
    const values = new Map(fields().filter((field) => field.value !== field.defaultValue).map((field) => [place(field), field.value]));
    return () => fields().filter((field) => values.has(place(field))).forEach((field) => { field.value = values.get(place(field)); });
  }

  /** What the reader had open or had typed and where the keyboard was, to be had again in a newer copy of the page. */
  function kept(main) {
    const held = main.contains(document.activeElement) && document.activeElement !== main ? document.activeElement : null;
    const opened = [...main.querySelectorAll("details[open] > summary")];
    const drawers = [...main.querySelectorAll(":popover-open")].map((drawer) => drawer.id);
    const typeAgain = typed(main);
    const again = (old) => [...main.querySelectorAll(old.tagName)].find((other) => sign(other) === sign(old));
    return () => {
      opened.map(again).forEach((summary) => { if (summary) summary.parentElement.open = true; });
      drawers.map((id) => document.getElementById(id)).forEach((drawer) => drawer?.showPopover());
      typeAgain();
      if (held) again(held)?.focus({ preventScroll: true });
    };
  }

  /** Shows the same page as it is now; where somebody fills in a form, once that is left. */
  async function refresh() {
    const address = window.location.href;
    const answer = await fetch(address);
    const newer = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
    if (!answer.ok || !newer || window.location.href !== address) return;
    const main = document.getElementById("main");
    const form = document.activeElement.closest("#main form");
    if (form) {
      form.addEventListener("focusout", function left(event) {
        if (form.contains(event.relatedTarget)) return;
        form.removeEventListener("focusout", left);
        // the keyboard arrives at its next place first
        setTimeout(refreshQuietly);
      });
      return;
    }
    const restore = kept(main);
    main.querySelectorAll("[data-chart]").forEach((box) => window.echarts?.getInstanceByDom(box)?.dispose());
    main.replaceChildren(...newer.childNodes);
    window.htmx.process(main);
    furnish();
    restore();
  }

  /** Nobody asked for it: where it fails, the page stays as it is. */
  const refreshQuietly = () => refresh().catch(() => {});

  // the banner of the first reading asks by itself how far that is; once it is gone, so are the reasons for old figures
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "condition" && !event.target.querySelector("[hx-get]")) refreshQuietly();
  });

  const boxes = () => document.querySelectorAll("[data-chart]");
  const all = () => boxes().forEach(draw);
  function furnish() {
    all();
    document.querySelectorAll("[data-grid]").forEach(oneStop);
  }
  furnish();
  // a canvas does not wait for the font of the page
  document.fonts.load("12px 'Be Vietnam Pro'", "Số bài").then(all);
  window.addEventListener("resize", () => boxes().forEach((box) => window.echarts?.getInstanceByDom(box)?.resize()));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
})();
