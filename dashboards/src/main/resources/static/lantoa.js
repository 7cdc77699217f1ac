// Draws the charts, and shows what went wrong where htmx would keep silent.
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
        { type: "category", data: data.days, axisLabel: { ...text, lineHeight: 15, hideOverlap: true, showMaxLabel: true, formatter: (day, i) => i === data.today ? withoutYear(day) + "\n" + data.notes[i][0] : withoutYear(day) }, axisLine: { lineStyle: { color: colour("line") } }, axisTick: { show: false } },
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

  /** An answer that is no list has a page of its own, which says why. */
  function showWhole(event) {
    window.location.assign(event.detail.pathInfo.finalRequestPath || event.detail.pathInfo.requestPath);
  }

  document.addEventListener("htmx:responseError", showWhole);
  document.addEventListener("htmx:sendError", showWhole);

  const boxes = () => document.querySelectorAll("[data-chart]");
  const all = () => boxes().forEach(draw);
  all();
  window.addEventListener("resize", () => boxes().forEach((box) => window.echarts?.getInstanceByDom(box)?.resize()));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
})();
