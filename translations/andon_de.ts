<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Andon::EmptyPage</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Start the demo plant</source>
        <translation>Demo-Werk starten</translation>
    </message>
    <message>
        <source>Show last 7 days</source>
        <translation>Letzte 7 Tage zeigen</translation>
    </message>
    <message>
        <source>Show the newest events</source>
        <translation>Die neuesten Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Open rejections</source>
        <translation>Abgewiesene öffnen</translation>
    </message>
    <message>
        <source>Command that sends a first event</source>
        <translation>Befehl, der ein erstes Ereignis sendet</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>%1 events were refused and none was stored so far. Rejections says why. A correct one looks like this:</source>
        <translation>%1 Ereignisse wurden abgewiesen, keines wurde bisher gespeichert. Unter „Abgewiesen“ steht, warum. Ein richtiges sieht so aus:</translation>
    </message>
    <message>
        <source>Andon shows machine events as soon as a line PC posts them. Send a first one from a terminal, or look around with the demo plant, which can be removed again by one click.</source>
        <translation>Andon zeigt Maschinenereignisse, sobald ein Linien-PC sie sendet. Senden Sie ein erstes aus einem Terminal, oder sehen Sie sich mit dem Demo-Werk um, das ein Klick wieder entfernt.</translation>
    </message>
    <message>
        <source>No events in this range</source>
        <translation>Keine Ereignisse in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Newest event: %1.</source>
        <translation>Neuestes Ereignis: %1.</translation>
    </message>
    <message>
        <source>Only factory %1 is shown.</source>
        <translation>Gezeigt wird nur das Werk %1.</translation>
    </message>
    <message>
        <source>%1 events were refused in this range.</source>
        <translation>%1 Ereignisse wurden in diesem Zeitraum abgewiesen.</translation>
    </message>
</context>
<context>
    <name>Andon::EventTableModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Andon::IngestChart</name>
    <message>
        <source>Events received over time, by outcome</source>
        <translation>Eingegangene Ereignisse über die Zeit, nach Ergebnis</translation>
    </message>
    <message>
        <source>%1 accepted, %2 deduped, %3 updated, %4 rejected.</source>
        <translation>%1 angenommen, %2 doppelt, %3 berichtigt, %4 abgewiesen.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>deduped</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgewiesen</translation>
    </message>
</context>
<context>
    <name>Andon::LineTableModel</name>
    <message>
        <source>Defects per 100 events whose defect count is known</source>
        <translation>Fehler je 100 Ereignisse mit bekannter Fehlerzahl</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Per 100 events</source>
        <translation>Je 100 Ereignisse</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Anteil %</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Andon::LinesPage</name>
    <message>
        <source>Top defect lines</source>
        <translation>Linien mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>defects and cumulative share; amber: a machine in warning</source>
        <translation>Fehler und Summe; gelb: Maschine in Warnung</translation>
    </message>
    <message>
        <source>No defects in this range.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lines, most defects first</source>
        <translation>Linien, die meisten Fehler zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), most defects first</source>
        <translation>
            <numerusform>%n Linie</numerusform>
            <numerusform>%n Linien, die meisten Fehler zuerst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::MachineDetailPanel</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
    <message>
        <source>Line, factory</source>
        <translation>Linie, Werk</translation>
    </message>
    <message>
        <source>Defect rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Per 100 events</source>
        <translation>Je 100 Ereignisse</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Silent after</source>
        <translation>Still nach</translation>
    </message>
    <message>
        <source>Defects per hour</source>
        <translation>Fehler je Stunde</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>Keine Ereignisse in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>newest 50</source>
        <translation>die neuesten 50</translation>
    </message>
    <message>
        <source>Last events of this machine</source>
        <translation>Letzte Ereignisse dieser Maschine</translation>
    </message>
    <message>
        <source>over the last %1 each</source>
        <translation>jeweils über die letzten %1</translation>
    </message>
    <message>
        <source>%1 per hour (limit %2)</source>
        <translation>%1 je Stunde (Grenze %2)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3; %4 unknown)</source>
        <translation>%1 (%2 von %3; %4 unbekannt)</translation>
    </message>
    <message>
        <source>%1 (five times its usual gap)</source>
        <translation>%1 (5 × üblicher Abstand)</translation>
    </message>
</context>
<context>
    <name>Andon::MachineTableModel</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Rate /h</source>
        <translation>Rate /h</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Andon::MachineTiles</name>
    <message>
        <source>Machines, worst first</source>
        <translation>Maschinen, die schlechtesten zuerst</translation>
    </message>
</context>
<context>
    <name>Andon::MachinesPage</name>
    <message>
        <source>Filter by machine, line or state</source>
        <translation>Nach Maschine, Linie oder Zustand filtern</translation>
    </message>
    <message>
        <source>Filter machines</source>
        <translation>Maschinen filtern</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Show machines as</source>
        <translation>Maschinen zeigen als</translation>
    </message>
    <message>
        <source>Machines, worst first</source>
        <translation>Maschinen, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>worst first; choose one for its details</source>
        <translation>die schlechtesten zuerst; eine wählen für Einzelheiten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Andon::MainWindow</name>
    <message>
        <source>Remove the demo plant</source>
        <translation>Demo-Werk entfernen</translation>
    </message>
    <message>
        <source>Use another port…</source>
        <translation>Anderen Port verwenden…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Andon is not listening: %1</source>
        <translation>Andon nimmt keine Verbindungen an: %1</translation>
    </message>
    <message>
        <source>DEMO – the events of factory DEMO are made up. They do not touch those of your own plant.</source>
        <translation>DEMO – die Ereignisse des Werks DEMO sind erfunden. Die Ihres eigenen Werks bleiben unberührt.</translation>
    </message>
    <message>
        <source>Events are refused until this is put right: %1</source>
        <translation>Ereignisse werden abgelehnt, bis dies behoben ist: %1</translation>
    </message>
</context>
<context>
    <name>Andon::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Andon::OverviewPage</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Defects per 100 events</source>
        <translation>Fehler je 100 Ereignisse</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Machine health</source>
        <translation>Zustand der Maschinen</translation>
    </message>
    <message>
        <source>Open machines →</source>
        <translation>Zu den Maschinen →</translation>
    </message>
    <message>
        <source>Top defect lines</source>
        <translation>Linien mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>defects and cumulative share</source>
        <translation>Fehler und Summenanteil</translation>
    </message>
    <message>
        <source>Open lines →</source>
        <translation>Zu den Linien →</translation>
    </message>
    <message>
        <source>No defects in this range.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Nothing arrived in this range.</source>
        <translation>In diesem Zeitraum ist nichts eingegangen.</translation>
    </message>
    <message>
        <source>Latest rejections</source>
        <translation>Zuletzt abgewiesen</translation>
    </message>
    <message>
        <source>Open log →</source>
        <translation>Zur Liste →</translation>
    </message>
    <message>
        <source>No event was refused in this range.</source>
        <translation>In diesem Zeitraum wurde kein Ereignis abgewiesen.</translation>
    </message>
    <message>
        <source>%1, worst first</source>
        <translation>%1, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>events per %1 by outcome</source>
        <translation>Ereignisse je %1 nach Ergebnis</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>%1 im Zeitraum davor</translation>
    </message>
    <message>
        <source>%1 unknown counts left out</source>
        <translation>%1 unbekannte nicht gezählt</translation>
    </message>
    <message>
        <source>every count is known</source>
        <translation>alle Werte sind bekannt</translation>
    </message>
    <message>
        <source>every event was in order</source>
        <translation>jedes Ereignis war in Ordnung</translation>
    </message>
    <message>
        <source>events refused on arrival</source>
        <translation>beim Eingang abgewiesen</translation>
    </message>
    <message>
        <source>healthy · warning · no data</source>
        <translation>gut · Warnung · keine Daten</translation>
    </message>
</context>
<context>
    <name>Andon::ParetoChart</name>
    <message>
        <source>Pareto chart of defects by line</source>
        <translation>Pareto-Diagramm der Fehler nach Linie</translation>
    </message>
    <message>
        <source>No defects in this range.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Most defects: %1 with %2 of %3.</source>
        <translation>Meiste Fehler: %1 mit %2 von %3.</translation>
    </message>
</context>
<context>
    <name>Andon::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Andon::ReasonListModel</name>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
    </message>
</context>
<context>
    <name>Andon::RejectionPanel</name>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Payload as JSON</source>
        <translation>Inhalt als JSON</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Sends the event again as it was, for a cause that is gone</source>
        <translation>Sendet das Ereignis unverändert noch einmal, wenn die Ursache behoben ist</translation>
    </message>
    <message>
        <source>Edit and retry…</source>
        <translation>Ändern und senden…</translation>
    </message>
    <message>
        <source>Send changed event</source>
        <translation>Geändertes Ereignis senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Received %1 from %2, number %3 of its batch%4</source>
        <translation>Eingegangen %1 von %2, Nummer %3 der Sendung%4</translation>
    </message>
    <message>
        <source>; put right since</source>
        <translation>; inzwischen behoben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Choose a rejection to see what was sent and to send it again.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was gesendet wurde, und um es erneut zu senden.</translation>
    </message>
    <message>
        <source>This is a JSON object and can be sent.</source>
        <translation>Das ist ein JSON-Objekt und kann gesendet werden.</translation>
    </message>
</context>
<context>
    <name>Andon::RejectionTableModel</name>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>Andon::RejectionsPage</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Show rejections that are</source>
        <translation>Abgewiesene zeigen, die so sind</translation>
    </message>
    <message>
        <source>Retry all shown</source>
        <translation>Alle gezeigten erneut senden</translation>
    </message>
    <message>
        <source>Sends every event in the list again, as it was</source>
        <translation>Sendet jedes Ereignis der Liste unverändert noch einmal</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Rejections, newest first</source>
        <translation>Abgewiesene, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Load %1 more</source>
        <translation>%1 weitere laden</translation>
    </message>
    <message numerus="yes">
        <source>%n, newest first</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>die neuesten %1 von %2</translation>
    </message>
    <message>
        <source>Nothing has been put right in this range.</source>
        <translation>In diesem Zeitraum wurde nichts behoben.</translation>
    </message>
    <message>
        <source>No open rejections in this range. Every event that arrived was in order.</source>
        <translation>Nichts Offenes in diesem Zeitraum. Jedes eingegangene Ereignis war in Ordnung.</translation>
    </message>
</context>
<context>
    <name>Andon::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Starting to listen…</source>
        <translation>Verbindungen werden vorbereitet…</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Empfang auf %1</translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation>Kein Empfang: %1</translation>
    </message>
    <message>
        <source>Events are refused: %1</source>
        <translation>Ereignisse werden abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 Ereignisse/s</translation>
    </message>
    <message>
        <source>newest event %1</source>
        <translation>neuestes Ereignis %1</translation>
    </message>
    <message>
        <source>no events yet</source>
        <translation>noch keine Ereignisse</translation>
    </message>
    <message>
        <source>store %1 events · %2</source>
        <translation>Speicher %1 Ereignisse · %2</translation>
    </message>
    <message>
        <source>plant time %1  %2</source>
        <translation>Werkszeit %1  %2</translation>
    </message>
</context>
<context>
    <name>Andon::TopBar</name>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>All factories</source>
        <translation>Alle Werke</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener…</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Pause and resume (Space)</source>
        <translation>Anhalten und fortsetzen (Leertaste)</translation>
    </message>
    <message>
        <source>(without a factory)</source>
        <translation>(ohne Werk)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused. Resume</source>
        <translation>Angehalten. Fortsetzen</translation>
    </message>
    <message>
        <source>Live. Pause</source>
        <translation>Live. Anhalten</translation>
    </message>
</context>
<context>
    <name>Andon::TrendChart</name>
    <message>
        <source>Trend of defects per hour</source>
        <translation>Verlauf der Fehler je Stunde</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>Keine Ereignisse in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Now %1 defects per hour, at most %2; the limit is %3.</source>
        <translation>Jetzt %1 Fehler je Stunde, höchstens %2; die Grenze ist %3.</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
</context>
<context>
    <name>CustomRange</name>
    <message>
        <source>Custom time range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>Times are those of %1.</source>
        <translation>Zeiten sind die von %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until before</source>
        <translation>Bis vor</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>ParetoBars</name>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>Not JSON yet, line %1: %2.</source>
        <translation>Noch kein JSON, Zeile %1: %2.</translation>
    </message>
    <message>
        <source>One event as an object in { } is needed.</source>
        <translation>Nötig ist ein Ereignis als Objekt in { }.</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Choose a port</source>
        <translation>Port wählen</translation>
    </message>
    <message>
        <source>Port to listen on (1024 to 65535):</source>
        <translation>Port für den Empfang (1024 bis 65535):</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Data file, existing or new</source>
        <translation>Datendatei, vorhanden oder neu</translation>
    </message>
    <message>
        <source>Andon data (*.db *.sqlite);;All files (*)</source>
        <translation>Andon-Daten (*.db *.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>d MMM</source>
        <comment>date without year, as QLocale writes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <comment>thousand millions</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 /h</source>
        <comment>defects an hour</comment>
        <translation>%1 /h</translation>
    </message>
    <message>
        <source>none before either</source>
        <translation>auch davor keine</translation>
    </message>
    <message>
        <source>none in the period before</source>
        <translation>keine im Zeitraum davor</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>%1 im Zeitraum davor</translation>
    </message>
    <message>
        <source>%1%2 on the period before</source>
        <translation>%1%2 zum Zeitraum davor</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Not an event</source>
        <translation>Kein Ereignis</translation>
    </message>
    <message>
        <source>No event id</source>
        <translation>Keine Ereignis-ID</translation>
    </message>
    <message>
        <source>No event time</source>
        <translation>Keine Ereigniszeit</translation>
    </message>
    <message>
        <source>No machine</source>
        <translation>Keine Maschine</translation>
    </message>
    <message>
        <source>No duration</source>
        <translation>Keine Dauer</translation>
    </message>
    <message>
        <source>No defect count</source>
        <translation>Keine Fehlerzahl</translation>
    </message>
    <message>
        <source>Invalid duration</source>
        <translation>Dauer ungültig</translation>
    </message>
    <message>
        <source>Time not readable</source>
        <translation>Zeit nicht lesbar</translation>
    </message>
    <message>
        <source>Time in the future</source>
        <translation>Zeit in der Zukunft</translation>
    </message>
    <message>
        <source>Defect count out of range</source>
        <translation>Fehlerzahl ungültig</translation>
    </message>
    <message>
        <source>Field not usable</source>
        <translation>Feld nicht verwendbar</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <source>%1 already there</source>
        <translation>%1 schon vorhanden</translation>
    </message>
    <message>
        <source>%1 still rejected (%2)</source>
        <translation>%1 weiter abgewiesen (%2)</translation>
    </message>
    <message>
        <source>Nothing was sent again.</source>
        <translation>Es wurde nichts erneut gesendet.</translation>
    </message>
    <message>
        <source>This is not JSON. Correct the text and send it again.</source>
        <translation>Das ist kein JSON. Berichtigen Sie den Text und senden Sie ihn erneut.</translation>
    </message>
    <message>
        <source>One event as a JSON object is needed, such as {&quot;eventId&quot;: …}.</source>
        <translation>Nötig ist ein Ereignis als JSON-Objekt, etwa {&quot;eventId&quot;: …}.</translation>
    </message>
    <message>
        <source>A value cannot be used: %1</source>
        <translation>Ein Wert ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>It is no longer there. It may have been deleted.</source>
        <translation>Es ist nicht mehr da. Vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>This event has been put right before.</source>
        <translation>Dieses Ereignis wurde schon behoben.</translation>
    </message>
    <message>
        <source>Too much is waiting to be stored. Try again in a moment.</source>
        <translation>Es wartet zu viel auf das Speichern. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The data file cannot be read or written. Nothing was changed.</source>
        <translation>Die Datendatei lässt sich nicht lesen oder schreiben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was stored; make room and try again.</source>
        <translation>Der Datenträger ist voll. Nichts wurde gespeichert; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>Ein anderes Programm verwendet es.</translation>
    </message>
    <message>
        <source>Andon is about to close.</source>
        <translation>Andon wird gerade beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date, as QLocale writes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
</TS>
